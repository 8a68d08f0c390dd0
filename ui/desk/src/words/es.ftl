# Waypost Desk: las palabras de la consola de la clínica.
desk-name = Waypost Desk
skip = Ir a la página
loading = La clínica lo manda
again = Probar otra vez
stop-trying = No probar más
said-close = Bien
dialog-close = cerrar

nav-label = Principal
nav-inbox = Buzón
nav-to-do = por hacer
nav-invite = Invitar

# Entrar
sign-in-title = Entre en Waypost Desk
sign-in-idle = Salió solo tras 10 minutos sin uso.
sign-in-unsent = Lo que escribió sigue aquí. Entre y siga.
sign-in-left = Usted ya salió.
sign-in-passkey-hint = Use su dedo, su cara o el PIN de esta computadora.
sign-in-passkey = Entrar con mi llave
sign-in-no-passkeys = Este navegador no usa llaves. Pida un enlace a sistemas, o use otro navegador.
sign-in-link-title = ¿Es su primera vez, o aún no tiene llave?
sign-in-link = Pida un enlace a sistemas. Sirve una vez, por 10 minutos.

passkey-title = Entre más rápido la próxima vez
passkey-why = Una llave le deja entrar con su dedo, su cara o un PIN. No hace falta más.
passkey-where = Se queda en esta computadora. No vemos su dedo ni su cara.
passkey-add = Poner una llave
passkey-later = Más tarde

# Mi menú
me-language = Idioma
me-theme = Colores
me-theme-auto = Los de mi computadora
me-theme-light = Claro
me-theme-dark = Oscuro
me-theme-contrast = Fuerte
me-letter-keys = Usar teclas solas, como J y K
me-all-keys = Todas las teclas
me-add-passkey = Poner una llave
me-sign-out = Salir

keys-title = Todas las teclas
keys-move = ir a la que sigue o a la de antes
keys-open = abrir
keys-take = tomar
keys-find = buscar un nombre
keys-answer = contestar
keys-send-close = mandar y cerrar
keys-send-open = mandar y dejar abierto
keys-quick = una respuesta lista
keys-phone = tarjeta de llamada
keys-outcome = cómo fue la llamada
keys-invite = invitar a un paciente
keys-print = imprimir la carta
keys-back = cerrar o volver
keys-all = todas las teclas
keys-note = En una Mac, Ctrl es Cmd y Alt es Option. Las teclas solas no van al escribir. Se quitan en su menú.

# Lo que no salió bien
failure-offline = No se llega a la computadora de la clínica. Lo que escribió está a salvo aquí. Seguimos probando.
failure-unavailable = La computadora de la clínica tiene mucho trabajo. Lo que escribió está a salvo aquí. Seguimos probando.
failure-not_found = Esto no está aquí, o no es para usted. Vuelva al buzón.
failure-not_allowed = Su puesto no puede hacer esto. Pida ayuda a enfermería.
failure-id_conflict = Esto ya se mandó, con otras palabras. Mírelo otra vez. Lo nuevo está a salvo aquí.
failure-too_long = El texto es muy largo. Quite algo y mande otra vez. Está a salvo aquí.
failure-empty = Aún no hay texto. Escriba algo y mande.
failure-cannot_close = Así no se cierra. Conteste, o guarde una tarjeta de llamada.
failure-link_refused = Este enlace ya se usó, o es muy viejo. Pida otro a sistemas.
failure-passkey_refused = Aquí no se conoce esta llave. Pruebe otra, o pida un enlace.
failure-passkey_stopped = La llave no se usó. Pruebe otra vez, o pida un enlace.
failure-too_many_tries = Hubo muchas pruebas. Pruebe otra vez a las { $time }.
failure-internal = Esto no salió bien. Lo que escribió está a salvo aquí. Pruebe otra vez, o llame a sistemas.
failure-number = Dé este número: { $number }

# El buzón
find = Buscar un nombre
lists-label = Listas
list-everyone = Todo lo abierto
list-mine = Para mí
list-red_flags = Señales de alarma
list-late = Tarde
list-today = Para hoy
list-unread = Sin abrir por mí
hint-move = moverse
hint-open = abrir
hint-take = tomar
hint-keys = todas
inbox-caption = Mensajes abiertos: lo de alarma va antes, luego lo que vence antes
inbox-hidden = Las palabras no salen en esta lista. Al abrir, el paciente ve quién, a qué hora y por qué.
inbox-from = Esta lista es de { $when }.
inbox-empty = Todo hecho
inbox-empty-hint = { $count ->
    [0] Nadie le espera.
    [one] Nadie le espera. Hoy se cerró 1.
   *[other] Nadie le espera. Hoy se cerraron { $count }.
  }
list-empty = Aquí no hay nada
list-empty-hint = { $count ->
    [one] Hay 1 más en Todo lo abierto.
   *[other] Hay { $count } más en Todo lo abierto.
  }
no-messages = Su puesto no lee mensajes. Eso lo hacen medicina y enfermería.
col-who = Quién escribió
col-about = Tema
col-promise = Promesa
col-with = Lo tiene
row-wrote = escribió
row-in-spanish = en español
row-about = { $topic }. { $words }
row-words = Palabras: { $count }
row-nobody = Nadie aún
row-you = Usted
row-reason = Antes dé un motivo
row-not-heard = No es lo que oyó
helper-for = { $helper } por { $name }
flag-emergency = Puede ser grave
flag-crisis = Puede estar en crisis
flag-urgent = Llame hoy
flag-call = Llame a { $name }:
topic-refill = resurtido
topic-test_result = resultado
topic-visit = cita
topic-health_question = duda de salud
topic-form = papel
topic-private = privado
clock-none = Sin hora prometida
clock-late = Tarde
clock-was = era { $when }
left-minutes = { $count ->
    [0] queda menos de 1 minuto
    [one] queda 1 minuto
   *[other] quedan { $count } minutos
  }
left-hours = quedan { $hours } h { $minutes } min
left-days = { $count ->
    [one] queda 1 día
   *[other] quedan { $count } días
  }

# Por qué se abre
reason-title = ¿Por qué abre esto?
reason-why = Usted no está en esta promesa. { $full } va a leer por qué lo abre.
reason-why-unnamed = Usted no está en esta promesa. El paciente va a leer por qué lo abre.
reason-seen = Su nombre, su puesto y la hora van al lado.
reason-pick-asked_to_help = Me pidieron ayuda
reason-pick-patient_called = El paciente llamó
reason-pick-safety_concern = Alguien puede estar en peligro
opened-answers = a usted le toca contestar
opened-reads = usted cuida al paciente
opened-covers = usted cubre a alguien
opened-passed_on = se lo pasaron a usted
opened-asked_to_help = le pidieron ayuda
opened-patient_called = { $name } llamó
opened-safety_concern = alguien puede estar en peligro
opened-own_computer = su computadora

# Una conversación
thread-opening = Se abre
thread-title = { $name }: { $topic }
thread-opened = Usted abrió esto <time>{ $when }</time>. Motivo: { $reason }. <b>{ $name } lo puede ver.</b>
thread-take = Tomar
thread-newer = { $name } escribió otra vez.
thread-newer-show = Abrir lo nuevo
thread-look-again = Verlo otra vez
thread-closed = Esto ya se cerró. Aún puede escribir.
thread-closed-meanwhile = Alguien lo cerró mientras usted lo veía.
marks-note = Lo marcado puede ser señal de peligro. Lo halló una computadora.
card-called = { $staff } llamó a { $name }
card-minutes = { $count } min
card-heard = { $name } dice: sí, así es.
card-not_heard = { $name } dice: no es lo que oí.
card-open = { $name } aún no dice si está bien.
outcome-talked = Hablamos
outcome-left_voicemail = Dejé un mensaje de voz
outcome-no_answer = No contestó
outcome-wrong_number = No era el número

facts-label = Datos
facts-promised = Promesa para { $name }
facts-no-promise = Aún no hay promesa.
facts-due-anew = Hay otra hora: { $when }.
facts-with = Lo tiene:
facts-sees = Lo que { $name } ve ahora
facts-born = Nació
facts-born-age = { $day }, { $years } años
facts-reads = Lee en
facts-phone = Teléfono
facts-no-phone = no hay
facts-readers = Lo leen

medicines-title = Medicinas de { $name }
medicines-none = Todavía no hay nada en la lista.
medicines-new = Nombre y dosis
medicines-add = Agregar
medicines-off = Quitar de la lista: { $medicine }
language-en = Inglés
language-es = Español
plate-you = usted contesta
plate-other = { $name } contesta
plate-team = { $team } contesta
plate-by = <b>{ $who }</b> antes de: <time>{ $when }</time>
plate-kept = <b>Se cumplió la promesa.</b> Era para: <time>{ $when }</time>
plate-late = <b>Tarde.</b> Era para: <time>{ $when }</time>
way-answer = Respuesta
way-by = antes de: { $when }

quick-title = Respuestas listas
quick-refill-ready = Ya está su resurtido
quick-refill-ready-words = Hola, { $name }. Su resurtido está listo en su farmacia. { $staff }
quick-refill-visit = Antes, una cita
quick-refill-visit-words = Hola, { $name }. Antes del resurtido le queremos ver. Llame para fijar la hora. { $staff }
quick-test-good = El resultado es bueno
quick-test-good-words = Hola, { $name }. Ya llegó su resultado. Está bien. No tiene que hacer nada. { $staff }
quick-test-talk = Hablar del resultado
quick-test-talk-words = Hola, { $name }. Quiero hablar con usted de su resultado. Llame hoy, por favor. { $staff }
quick-visit-call = Llame para la hora
quick-visit-call-words = Hola, { $name }. Sí, venga. Llame para fijar el día y la hora. { $staff }
quick-health-visit = Venga, por favor
quick-health-visit-words = Hola, { $name }. Le quiero ver por esto. Llame hoy para fijar la hora. { $staff }
quick-health-worse = Si se pone peor
quick-health-worse-words = Hola, { $name }. Gracias por avisar. Si se pone peor, llame ese mismo día. En peligro, llame al 911. { $staff }
quick-form-ready = El papel está listo
quick-form-ready-words = Hola, { $name }. Su papel está listo. Pase por él a la entrada. { $staff }
quick-form-bring = Traiga el papel
quick-form-bring-words = Hola, { $name }. Traiga el papel a la entrada. Lo llenamos con usted. { $staff }
quick-thanks = Gracias, anotado
quick-thanks-words = Hola, { $name }. Gracias por avisar. Ya lo puse en sus notas. { $staff }
quick-call-us = Llame, por favor
quick-call-us-words = Hola, { $name }. Quiero hablar con usted de esto. Llame, por favor. { $staff }

answer-label = Su respuesta a { $name }
answer-missing = Falta su respuesta.
answer-kept = Se guarda aquí hasta que lo mande
answer-send-close = Mandar y cerrar
answer-send-open = Mandar y dejar abierto
answer-sending = Se manda
answer-phoned = Llamé
answer-pass-on = Pasarlo
answer-doors = Se cierra con una respuesta o una tarjeta de llamada. No hay otro modo.

meter-empty = Aquí sale si su texto es fácil de leer.
meter-grade = Grado { $grade }.
meter-easy = Fácil de leer.
meter-fine = Se lee bien.
meter-hard = Cuesta leerlo. Ayudan frases más cortas.

pass-title = Pasarlo
pass-why = ¿Quién lo tiene ahora? El paciente ve el nombre.
pass-people = Personas
pass-pools = Grupos
pass-away = fuera hasta { $when }

# La tarjeta de llamada
card-title = Tarjeta de la llamada a { $name }
card-outcome = Cómo fue
card-closes = Ya se contestó. Esto lo cierra.
card-stays-open = Fue un intento. Queda abierto.
card-when = A qué hora
card-now = Ahora, { $when }
card-minutes-label = Minutos
card-said = Lo que hablamos
card-note = Una nota para el paciente, si quiere
card-said-hint = { $name } lee esto.
card-save-close = Guardar y cerrar
card-save-open = Guardar y dejar abierto
card-missing-outcome = Diga cómo fue.
card-missing-minutes = Ponga los minutos, de 1 a 600.
card-missing-said = Ponga en una línea lo que hablaron.
slip-title = { $name } verá esto
slip-called = { $staff } le llamó
slip-tried = { $staff } le quiso llamar
slip-said = Lo que hablamos:
slip-note = Una nota:
slip-ask = ¿Es lo que usted oyó?
slip-heard = Sí, así es
slip-not-heard = No es lo que oí
slip-left_voicemail = Le dejamos un mensaje de voz.
slip-no_answer = Nadie contestó.
slip-wrong_number = No era su número. Denos el bueno, por favor.
slip-note-not-heard = Si { $name } pone «No es lo que oí», se abre otra vez y vuelve a usted.

# Lo que acaba de pasar
said-taken = Ahora lo tiene usted: { $name }.
said-sent-closed = Se mandó su respuesta a { $name }. Está cerrado.
said-sent-open = Se mandó su respuesta a { $name }. Queda abierto.
said-sent-newer = Se mandó su respuesta a { $name }. Llegó un mensaje nuevo. Queda abierto.
said-card-closed = Se guardó la llamada a { $name }. Está cerrado.
said-card-open = Se guardó la llamada a { $name }. Queda abierto.
said-card-newer = Se guardó la llamada a { $name }. Llegó un mensaje nuevo. Queda abierto.
said-medicine-on = En la lista: { $medicine }. La persona puede elegirla.
said-medicine-off = Fuera de la lista: { $medicine }.
said-passed = Pasado. Ahora lo tiene { $name }.

# Invitar
invite-title = Invite a un paciente
invite-why = La carta lleva su texto y un código. Toma menos de un minuto.
invite-patient = 1. Paciente
invite-patient-hint = Ponga parte del nombre.
invite-patient-missing = Elija a un paciente de la lista.
invite-patients = Pacientes de la clínica
invite-nobody = Nadie de la lista se llama así.
invite-born = nació el { $day }
invite-uses = Usa Waypost
invite-in-chart = Está en la lista. El código va con su fecha.
invite-in-use = { $name } ya usa Waypost. Con este código entra en otra computadora.
invite-other = Otra persona
invite-from = 2. De parte de
invite-from-pick = Diga quién escribe
invite-from-own = { $name }, le atiende
invite-from-other = { $name }, { $role }
invite-from-missing = Diga quién escribe.
invite-lines = 3. Dos líneas suyas
invite-lines-hint = Son el primer mensaje.
invite-lines-missing = Ponga una o dos líneas.
invite-other-lines = Ver otras líneas
invite-own-lines = Lo que usted puso
invite-language = 4. Frente de la carta
invite-print = Imprimir la carta
invite-making = Se hace el código
invite-code-note = El código sirve 30 días y solo para este paciente. Otro código anula el de antes.
lines-visit = Tras una cita
lines-visit-words = Me dio gusto verle. Si algo no está claro, escriba. Leemos cada mensaje en persona.
lines-new = Es nuevo aquí
lines-new-words = Le damos la bienvenida. Ya puede escribir desde su casa. Leemos cada mensaje en persona.
lines-any = Para todos
lines-any-words = Ya puede escribir desde su casa. Pida lo que quiera. Leemos cada mensaje en persona.
made-title = La carta para { $name } está lista
made-until = El código sirve hasta el { $when }.
made-once = El código solo se ve ahora. Imprima la carta antes de salir de aquí.
made-print = Imprimir otra vez
made-next = Invitar a otro
made-link-why = ¿El paciente ya está en su computadora? El enlace abre Waypost con el código puesto.
made-link = Copiar el enlace
made-link-copied = Ya se copió el enlace.
made-link-not-copied = No se pudo copiar. Use la carta.

# La carta
letter-title = La carta
letter-none = Elija a un paciente y aquí sale la carta.
letter-face = Lado
letter-front = Frente
letter-back = Reverso
letter-label = Carta para { $name }
letter-wrote = { $name }, { $staff } le escribió.
letter-quote = «{ $lines }»
letter-code = Este es su código.
letter-until = Sirve hasta el { $day }, una vez, con su fecha de nacimiento.
letter-until-later = Se hace al imprimir. Sirve 30 días, una vez, con la fecha de nacimiento.
letter-step-open = <b>Abra Waypost en una computadora en su casa.</b> ¿Aún no está? Llame. Le decimos cómo. Es gratis.
letter-step-code = <b>Ponga el código y su fecha de nacimiento.</b> No hace falta clave ni correo.
letter-step-write = <b>Se abre el mensaje de { $staff }.</b> Puede contestar ahí mismo.
letter-readers = <b>¿Quién lee lo que escribe?</b> Ve los nombres y las caras antes de mandar. Ve quién lo abrió.
letter-helper = <b>¿Alguien le ayuda?</b> Esa persona pide su propio código. No preste el suyo, por favor.
letter-stuck-named = ¿No le sale? { $name }, en la entrada, le ayuda:
letter-stuck = ¿No le sale? Llame:
letter-stuck-later = ¿No le sale? Aquí van el nombre y el teléfono.
letter-danger = No es para casos graves. En peligro, llame al 911.
letter-other-side = En español: vea el otro lado.
