# Quién abrió sus mensajes.
openings-title = Quién abrió sus mensajes
openings-print = Imprimir
openings-today = Hoy, { $day }
openings-nobody = Nadie ha abierto un mensaje.
openings-own = { $count ->
    [one] Usted lo vio una vez en su pantalla.
   *[other] Usted los vio { $count } veces en su pantalla.
  }
openings-own-show = Ver esas también
openings-own-hide = No ver esas
openings-how = ¿Cómo se revisa esto?
openings-how-words = La clínica tiene que anotar un nombre, un motivo y una hora. Solo así puede mostrar sus palabras a alguien. Cada línea va unida a la de antes, como una cadena. Su computadora guarda el último eslabón. Si alguien quita o cambia una línea, la cadena no encaja. Entonces se lo decimos aquí.
openings-cannot-see = <b>Lo que no vemos:</b> si alguien mira por encima del hombro, toma una foto o habla de eso.

opening-staff = <b>{ $name }</b>, { $role }, abrió
opening-this-computer = Visto en <b>esta pantalla</b>:
opening-computer = Visto por <b>{ $name }</b>, en otra pantalla:
opening-somebody = usted
opening-checked = Revisado
opening-not-checked = Aún sin revisar

why-answers = Por qué: para contestarle
why-reads = Por qué: { $name } también lee esto
why-covers = Por qué: { $name } lee por otra persona
why-passed_on = Por qué: se lo pasaron a { $name }
why-asked_to_help = Por qué: le pidieron ayuda a { $name }
why-patient_called = Por qué: usted llamó por esto
why-safety_concern = Por qué: para cuidarle
why-own_computer = Por qué: para que usted lo lea

seal-checked = Se revisó aquí,
seal-last = Última vez:
seal-fits = { $count ->
    [0] Nadie ha abierto un mensaje. No falta nada.
    [one] Se abrió una vez desde el { $since }. No falta nada. Nada cambió.
   *[other] Se abrió { $count } veces desde el { $since }. No falta nada. Nada cambió.
  }
seal-not-yet = Aún sin revisar
seal-not-yet-do = Se revisa aquí cuando vuelva el internet.
seal-help = Abrir quiere decir que alguien tuvo sus palabras en la pantalla.
seal-again = Revisar otra vez
seal-checking = Revisando
seal-said-checked = Revisado. No falta nada. Nada cambió.
seal-said-not_yet = Aún no se pudo revisar.
seal-said-gap = Su computadora vio un hueco.

gap-title = Su computadora vio un hueco
gap-line = La línea { $number } no encaja. Falta una línea, o alguien la cambió.
gap-somewhere = Falta una línea, o alguien la cambió.
gap-safe = Sus mensajes están bien.
gap-do = Imprima esta hoja. Llame al { $phone } y pregunte qué pasó.
gap-print = Imprimir la prueba
gap-help = La lista de la clínica y su copia no son iguales. Puede ser una falla. También puede ser que alguien tapó algo.
