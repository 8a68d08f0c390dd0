# La práctica: una conversación de mentira. Nada de ella sale de esta computadora.
nav-practice = Práctica
practice-band = Práctica. Aquí nada es real. Nada se envía.
practice-stop = Dejar la práctica
practice-steps = Pasos de la práctica
practice-step-write = Escribir
practice-step-send = Ver quién lo lee
practice-step-answer = Tener respuesta
practice-step-call = Una llamada
practice-step-stop = Un alto
practice-did = hecho
practice-next = Seguir
practice-skip = Saltar esto
practice-back = Volver
practice-just-now = ahora
practice-when = práctica, ahora

# El equipo de mentira. Lo que empieza con "pretend-" está en lugar de lo real, solo en la práctica.
practice-nurse = Pat Ejemplo
practice-nurse-short = Pat
practice-doctor = Dr. Sam Ejemplo
practice-doctor-short = Dr. Ejemplo
pretend-role-nurse = enfermera que no es real
pretend-role-doctor = doctor que no es real
pretend-step-reached = Llegó a una clínica de mentira
pretend-promise-signed = En la vida real, la clínica lo firma.

# 1 Escribir
practice-write-title = Escriba algo
practice-write-lead = Escriba lo que quiera. Mire la tarjeta: dice quién lo lee y cuándo le contesta.
practice-write-sample = Los zapatos me quedan chicos. ¿Qué hago?
practice-use = Poner “{ $words }”

# 2 Enviar
practice-send-title = Ahora vea a dónde va
practice-send-saved = Sus palabras están a salvo aquí. Toque Seguir y mire la línea.
practice-send-reached = Ya está en la clínica. Nadie lo ha abierto.
practice-send-given = Ya está en la lista de Pat.
practice-send-opened = Pat lo abrió. En la vida real, usted ve el nombre y la hora.

# 3 Una respuesta
practice-answer-title = { $name } lo abrió y contestó
practice-answer-lead = El último paso está hecho. La promesa se cumplió.
practice-answer-words = ¡Pruebe unos zapatos más grandes! En la vida real, aquí le contesta alguien que usted conoce, con nombre y cara.

# 4 Una llamada
practice-call-title = A veces le llaman
practice-call-lead = Digamos que Pat le llama y le dice: compre zapatos más grandes. Después usted ve esta nota.
practice-call-words = Compre zapatos más grandes. Pruébelos en la noche.
practice-call-help = Aquí queda escrito lo que se habló, y usted lo puede leer otra vez. Si no es así, dígalo.
practice-call-heard = Bien. La nota queda aquí, y la puede leer otra vez.
practice-call-not_heard = Qué bueno que lo dice. En la vida real, usted escribe qué oyó, y lo vemos otra vez.

# 5 Un alto
practice-stop-title = Hay cosas que no pueden esperar
practice-stop-lead = Ponga estas palabras y vea qué sale.
practice-stop-sample = Me duele el pecho y tengo el brazo dormido.
practice-real = Es práctica: no llame ahora. ¿Le pasa de verdad? Entonces llame. El número es real.
practice-stop-call = Llame primero.
practice-stop-anyway = Lo puede enviar con “Enviar de todos modos”. Pero tal vez lo lean muy tarde.
practice-stop-sent = En la vida real, ahora Pat lo ve primero en su lista. Usted aún tiene que llamar.

# Tres preguntas
practice-ask-count = Esta es la pregunta { $number } de { $all }
practice-unsure = No lo sé
practice-once-more = Veamos otra vez.
practice-yes = Sí.
practice-ask-readers = ¿Quién pudo leer su mensaje?
practice-ask-readers-wrong = Cualquiera en la clínica
practice-ask-readers-right = Las personas de la tarjeta
practice-ask-readers-again = La tarjeta sobre Enviar dice el nombre de quién lo recibe. Nadie más lo recibe.
practice-ask-opened = ¿Cómo sabe que { $name } lo leyó?
practice-ask-opened-right = Dice “Lo abrió { $name }”
practice-ask-opened-wrong = Dice “Llegó a una clínica de mentira”
practice-ask-opened-again = “Llegó” dice que ya está ahí. “Lo abrió { $name }” dice que { $name } vio sus palabras.
practice-ask-emergency = Le duele el pecho y tiene el brazo dormido. ¿Qué hace primero?
practice-ask-emergency-wrong = Escribo y espero
practice-ask-emergency-right = Llamo al { $number }
practice-ask-emergency-again = Llame primero al { $number }, de cualquier teléfono. Un mensaje es muy lento para esto.

# El final, y un alto antes
practice-end-title = Esa fue la práctica
practice-end = No se envió nada. La puede hacer otra vez cuando quiera: está en el menú.
practice-end-go = Ir a Mensajes
practice-end-again = Hacerla otra vez
practice-stopped = La práctica está cerrada. Guardamos su lugar.
practice-stopped-undo = Deshacer
practice-go-on = Seguir
practice-go-on-at = Seguir en el paso { $step }

# Los primeros minutos
first-steps = Primeros pasos
first-step-done = Hecho
first-step-close = No, gracias
first-step-away = Está bien. Lo encuentra en Ajustes.
first-step-practice = ¿Quiere probar primero?
first-step-practice-name = Práctica
first-step-practice-why = Escriba a un equipo de mentira y vea qué pasa. Es corto, y nada se envía.
first-step-practice-do = Empezar
first-step-look = ¿Lee bien esto?
first-step-look-name = Letra e idioma
first-step-look-why = Puede hacer más grandes las letras, y leer en inglés o español.
first-step-look-do = Ver letra e idioma
first-step-when = Cuándo escribir o llamar
first-step-when-name = Cuándo escribir o llamar
first-step-when-why = Es una página corta. Es bueno saberlo antes.
first-step-when-do = Leerla
