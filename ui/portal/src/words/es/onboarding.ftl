# Los primeros minutos: código y fecha.
welcome-title = Le espera un mensaje
welcome-lead = Es de su doctor. Para abrirlo, escriba dos cosas.
welcome-open = Abrir mi mensaje
welcome-opening = Lo abrimos ahora
welcome-offline = { $connection ->
    [clinic_silent] Su código sigue bueno. Pruebe en un rato, o llame al { $phone }.
    [not_the_clinic] En un hotel o un café, abra primero su página. O llame al { $phone }.
   *[other] Para abrir su mensaje hace falta internet. Préndalo, o llame al { $phone }.
}
no-letter = ¿Sin carta, o no sirve el código? Llame al
look-around = Mire primero: pruebe con un mensaje de práctica
fields-to-fix = Por corregir
fix-code = Mire el código
fix-born = Mire la fecha

code-label = 1. El código de su carta
code-hint = 12 letras y números. Sirven las letras grandes y las chicas.
code-good = Están los 12
code-is-here = Este es su código
code-empty = Escriba el código de su carta. Tiene 12 letras y números.
code-too_short = { $missing ->
    [one] Falta uno. El código tiene 12, y usted puso 11.
   *[other] Faltan { $missing }. El código tiene 12, y usted puso { $typed }.
  }
code-too_long = Es muy largo. El código tiene 12, y usted puso { $typed }.
code-strange_character = Un código solo tiene letras y números. Quite lo demás.
code-typo = Uno de los 12 no está bien. Mire la carta otra vez.

born-label = 2. Su fecha de nacimiento
born-hint = Mes, día y año. Así: 03 25 1950
born-unreadable = Escriba mes, día y año, así: 03 25 1950
born-out-of-range = Ese año no puede ser. Escriba los 4 números del año.

refused-call = Estos dos no van juntos. Llame al { $phone }. Le hacemos un código nuevo.

pin-first-title = Primero se pone una llave
pin-first-lead = Con su PIN, solo usted abre aquí sus mensajes. No se lo vamos a pedir nunca.
step-back = Un paso atrás

registering-title = Abrimos su mensaje
registering-lead = Ya hizo todo lo que hay que hacer. Se abre solo. Puede dejar abierta esta ventana.
registering-offline = { $connection ->
    [clinic_silent] Sigue en cuanto la clínica conteste.
    [not_the_clinic] En un hotel o un café, abra primero su página.
   *[other] Sigue en cuanto vuelva el internet.
}
registering-call = ¿Tiene prisa? Llame al

no-clinic-title = ¿Cuál es su clínica?
no-clinic-lead = Su clínica le envió un enlace o un archivo. Muéstrelo aquí, una vez.
join-label = El enlace de su clínica
join-hint = Copie todo el enlace y póngalo aquí. Empieza con “waypost:”.
join-open = Usar este enlace
join-file = Abrir un archivo
no-clinic-call = ¿Sin enlace y sin archivo? Llame a su clínica y pida el enlace de Waypost.
