# Partes que usan muchas pantallas, y lo que puede fallar.
loading = Traemos sus mensajes
loading-page = Un momento
loading-long = Esto tarda. Todo lo que escribió está a salvo aquí. { $call } si tiene prisa.
help-open = ¿Qué es esto?
help-close = Cerrar esto
dialog-close = Cerrar

call-number = Llame al { $phone }
call-clinic = Llame a su clínica

trouble-again = Probar otra vez
trouble-messages = Ir a Mensajes
trouble-number = Si nos llama por esto, diga el número { $number }.

trouble-no_clinic = Waypost aún no conoce su clínica.
trouble-no_clinic-safe = No se pierde nada.
trouble-no_clinic-do = Abra el enlace o el archivo de su clínica.

trouble-clinic_file_unreadable = No lo podemos leer.
trouble-clinic_file_unreadable-safe = No se cambió nada.
trouble-clinic_file_unreadable-do = Cópielo todo otra vez, desde la primera letra hasta la última.

trouble-clinic_file_changed = Esto no es de su clínica, o alguien lo cambió.
trouble-clinic_file_changed-safe = No lo usamos.
trouble-clinic_file_changed-do = { $call }. Pida un enlace nuevo.

trouble-code_typo = Una letra o un número del código no está bien.
trouble-code_typo-safe = Lo que escribió sigue ahí.
trouble-code_typo-do = Mire la carta otra vez.

trouble-birth_date_unreadable = No podemos leer esta fecha.
trouble-birth_date_unreadable-safe = Lo que escribió sigue ahí.
trouble-birth_date_unreadable-do = Escríbala así, mes, día y año: 03 25 1950.

trouble-invitation_refused = Estos dos no van juntos.
trouble-invitation_refused-safe = Lo que escribió sigue ahí.
trouble-invitation_refused-do = Mire los dos otra vez.

trouble-too_many_tries = Ya no puede probar más por ahora.
trouble-too_many_tries-safe = Todo lo que escribió está a salvo.
trouble-too_many_tries-do = { $time ->
    [none] { $call }. Le ayudamos.
   *[other] Pruebe otra vez: { $time }.
  }

trouble-offline = No hay internet ahora.
trouble-offline-safe = Lo que escribió está a salvo en esta computadora.
trouble-offline-do = Pruebe otra vez cuando vuelva el internet. ¿Tiene prisa? { $call }.

trouble-clinic_silent = La computadora de la clínica no contesta.
trouble-clinic_silent-safe = Lo que escribió está a salvo en esta computadora.
trouble-clinic_silent-do = Pruebe otra vez en un rato. ¿Tiene prisa? { $call }.

trouble-not_the_clinic = Otra cosa contesta en lugar de su clínica.
trouble-not_the_clinic-safe = No enviamos nada.
trouble-not_the_clinic-do = ¿Está en un hotel o un café? Abra primero su página, y vuelva aquí.

trouble-version_too_old = Este Waypost es viejo y ya no habla con su clínica.
trouble-version_too_old-safe = Lo que escribió está a salvo aquí.
trouble-version_too_old-do = Ponga el nuevo. { $call } si le hace falta ayuda.

trouble-device_revoked = En esta computadora, la clínica ya cerró Waypost.
trouble-device_revoked-safe = Lo que escribió queda con la clínica.
trouble-device_revoked-do = { $call }. Le decimos por qué.

trouble-locked = Waypost está con llave.
trouble-locked-safe = Todo lo que escribió está a salvo.
trouble-locked-do = Ábralo con su PIN.

trouble-wrong_pin = { $tries ->
    [-1] Ese PIN no es.
    [0] Ese PIN no es.
    [one] Ese PIN no es. Le queda 1 intento.
   *[other] Ese PIN no es. Le quedan { $tries } intentos.
  }
trouble-wrong_pin-safe = Todo lo que escribió está a salvo.
trouble-wrong_pin-do = { $time ->
    [none] Pruebe otra vez.
   *[other] Pruebe otra vez: { $time }.
  }

trouble-pin_shape = Un PIN tiene 6 números.
trouble-pin_shape-safe = No se pierde nada.
trouble-pin_shape-do = Escriba los 6.

trouble-keychain_unavailable = Esta computadora no nos da su llave.
trouble-keychain_unavailable-safe = Sus mensajes siguen aquí, con llave.
trouble-keychain_unavailable-do = Cierre su sesión en la computadora, entre otra vez y pruebe.

trouble-vault_damaged = Un archivo de Waypost en esta computadora tiene una falla.
trouble-vault_damaged-safe = No borramos nada. La clínica tiene todo lo que envió.
trouble-vault_damaged-do = Pruebe otra vez. { $call } si sigue igual.

trouble-vault_too_new = Aquí se usó un Waypost más nuevo.
trouble-vault_too_new-safe = No se pierde nada. Sus mensajes siguen aquí.
trouble-vault_too_new-do = Ábralos con el Waypost más nuevo.

trouble-disk_full = Ya no hay espacio en esta computadora.
trouble-disk_full-safe = Lo que se guardó antes está a salvo.
trouble-disk_full-do = Haga espacio. Después pruebe otra vez.

trouble-already_open = Waypost está abierto en otra ventana.
trouble-already_open-safe = No se pierde nada.
trouble-already_open-do = Vaya a esa ventana, o ciérrela y pruebe otra vez.

trouble-empty = Aún no hay palabras.
trouble-empty-safe = No se envió nada.
trouble-empty-do = Ponga primero lo que quiere decir.

trouble-too_long = Esto es muy largo para enviar.
trouble-too_long-safe = Sus palabras están a salvo en esta computadora.
trouble-too_long-do = Hágalo más corto, o envíelo en dos partes.

trouble-promise_changed = Cambió quién lo lee, o la hora.
trouble-promise_changed-safe = Sus palabras están a salvo. No se envió nada.
trouble-promise_changed-do = Mire los nombres otra vez, y envíelo.

trouble-not_found = Esto ya no está aquí.
trouble-not_found-safe = No se pierde nada de lo que escribió.
trouble-not_found-do = Mire en Mensajes.

trouble-too_late = Ya va en camino a la clínica.
trouble-too_late-safe = No se pierde nada.
trouble-too_late-do = Puede escribir otra línea a la misma gente.

trouble-not_signed = No es seguro que esto sea de su clínica.
trouble-not_signed-safe = Por eso no lo mostramos. Sus palabras están a salvo.
trouble-not_signed-do = Pruebe otra vez. { $call } si sigue igual.

trouble-internal = Esto no funcionó.
trouble-internal-safe = Lo que escribió está a salvo en esta computadora.
trouble-internal-do = Pruebe otra vez. { $call } si sigue igual.
