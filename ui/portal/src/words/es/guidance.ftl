# Cuándo llamar en vez de escribir. Una persona clínica de cada idioma lo aprueba.
stop-emergency = Alto. Puede ser una emergencia.
stop-emergency-how = Llame ya, de cualquier teléfono
stop-emergency-why = Un mensaje es muy lento para esto. No maneje usted.
stop-emergency-yes = Ya llamé al { $number }
stop-emergency-no = Esto no pasa ahora

stop-crisis = Hable con alguien ahora
stop-crisis-how =
    { $texts ->
        [true] Llame o mande un texto, día y noche, gratis
       *[false] Llame, día y noche, gratis
    }
stop-crisis-why = Usted no tiene que cargar con esto a solas. Alguien le escucha a toda hora.
stop-crisis-danger = Si tomó algo, o cree que lo va a hacer ya, llame al <b>{ $number }</b>.
stop-crisis-yes =
    { $texts ->
        [true] Ya llamé o escribí al { $number }
       *[false] Ya llamé al { $number }
    }
stop-crisis-no = Seguir escribiendo

stop-urgent = Llámenos hoy por esto
stop-urgent-why = Por teléfono le podemos ayudar hoy. Aquí la respuesta puede llegar muy tarde.
stop-urgent-yes = Voy a llamar
stop-urgent-no = No es de hoy
stop-nurse-line = Llame a la línea de salud: <tel>{ $phone }</tel>

stop-you-wrote = Usted escribió:
stop-and = y
stop-only-here = Solo esta computadora lo leyó. Nadie en la clínica lo ha visto.

stop-after-gone = Cambió las palabras. El aviso de llamar se fue.
stop-after-called = Usted dijo que ya llamó. Aún nos puede escribir.
stop-after-will_call = Usted dijo que va a llamar. Aún nos puede escribir.
stop-after-not_now = Usted dijo que no pasa ahora. Si cambia, llame.
