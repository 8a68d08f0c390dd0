# Mensajes: la lista, una conversación, escribir, la promesa, buscar.

# La lista
inbox-title = Mensajes
inbox-up-to-date = Al día,
inbox-new = Nuevo para usted
inbox-working = La clínica lo está viendo
inbox-not_sent = Sin enviar todavía
inbox-answered = Contestados
inbox-empty = Aún no hay mensajes.
inbox-empty-what = Escriba a su clínica cuando quiera.
inbox-empty-write = Escribir un mensaje
inbox-empty-when = Cuándo escribir o llamar

row-new = Nuevo
row-untitled = Un mensaje que empezó
row-the-clinic = La clínica
row-answered_you = <b>{ $name }, { $role },</b> le contestó
row-answered_you-team = <b>{ $name }</b> le contestó
row-promised = <b>{ $name } le contesta</b>
row-promised-by = { $day ->
    [today] <b>{ $name } le contesta</b> <time>hoy, antes de { $hour ->
        [one] la
       *[other] las
      } { $clock }</time>
   *[other] <b>{ $name } le contesta</b> antes del <time>{ $when }</time>
  }
row-late = <b>{ $name }</b> aún no contesta
row-late-by = { $day ->
    [today] <b>{ $name }</b> debía contestar <time>hoy, antes de { $hour ->
        [one] la
       *[other] las
      } { $clock }</time>
   *[other] <b>{ $name }</b> debía contestar antes del <time>{ $when }</time>
  }
row-late-tag = Tarde
row-late-help = ¿Qué puedo hacer?
row-called_you = <b>{ $name }, { $role },</b> le llamó. ¿Está bien la nota?
row-called_you-team = <b>{ $name }</b> le llamó. ¿Está bien la nota?
row-tried_to_call = <b>{ $name }, { $role },</b> le quiso llamar
row-tried_to_call-team = <b>{ $name }</b> le quiso llamar
row-draft = Se guardó aquí,
row-has-draft = Empezó a escribir más.
row-go-on = Seguir
row-waiting = Espera para salir. Se guardó aquí.
row-needs_look = Cambió quién lo lee.
row-needs_look-tag = Mire otra vez
row-refused = Sus palabras están a salvo en esta computadora.
row-refused-tag = No entró
row-reached = Llegó a la clínica. Lo tiene <b>{ $name }</b>.
row-done = { $name }, { $role }, cerró esto
row-done-team = { $name } cerró esto

# El primer mensaje
first-title = { $name }, tiene un mensaje
first-not-you = ¿No es usted { $name }? Cierre Waypost y llame al { $phone }.
letter-your-doctor = medicina

# Escribir
compose-title = Escribir un mensaje
compose-label = Escriba como habla
write-back = Contestar a { $name }
write-back-clinic = Escribir más
writer-saved = Se guardó aquí, { $time }
writer-saved-only = Se guardó aquí, { $time }. Sin enviar.
writer-missing-words = Escriba algo antes.
writer-missing-names = Un momento. Ya vienen los nombres.
writer-send = Enviar
writer-sending = Un momento
writer-send-later = Guardar y enviar luego
writer-send-one = Enviar a { $name }
writer-send-two = Enviar a { $first } y a { $second }
writer-send-more = Enviar a { $first } y a { $count } más

# La promesa
promise-title = Lo que le prometemos
promise-help = Su mensaje llega a quienes ve aquí, y a nadie más. La clínica lo firma. Si tardan, le avisamos.
promise-from = Estos nombres son de { $when }.
promise-asking = Pedimos los nombres de quién lo lee.
promise-none = Le decimos quién lo lee cuando vuelva el internet. No sale antes de que usted vea los nombres.
promise-away = { $name } no está hasta el { $day }.
promise-cover = { $name } lee por { $away }.
promise-signed = La clínica lo firma. Se guarda con su mensaje.

plate-promised = { $day ->
    [today] <b>{ $name } le contesta</b> <time>hoy, antes de { $hour ->
        [one] la
       *[other] las
      } { $clock }</time>
   *[other] <b>{ $name } le contesta</b> antes del <time>{ $when }</time>
  }
plate-no-hour = <b>{ $name } le contesta.</b> No hay hora fija.
plate-kept = <b>Se cumplió la promesa.</b>
plate-kept-by = { $day ->
    [today] <b>Se cumplió la promesa.</b> { $name } tenía hasta <time>{ $when }</time>
   *[other] <b>Se cumplió la promesa.</b> { $name } tenía hasta el <time>{ $when }</time>
  }
plate-late = <b>Tarde.</b>
plate-late-by = { $day ->
    [today] <b>Tarde.</b> { $name } debía contestar <time>hoy, antes de { $hour ->
        [one] la
       *[other] las
      } { $clock }</time>
   *[other] <b>Tarde.</b> { $name } debía contestar antes del <time>{ $when }</time>
  }

readers = Quién lee este mensaje
readers-more = y { $count } más: ver
readers-fewer = Menos personas
private-ask = ¿Es algo privado? Entonces lo leen menos personas.
private-do = Que sea privado
promise-undo = Deshacer lo que elegí
readers-usual = Los de siempre
readers-help = Solo ellos lo pueden leer ahora. Con menos personas, la respuesta puede tardar más.
reader-your = { $role }, de su equipo
reader-answers = { $role }, le contesta
reader-reads = { $role }, también lo lee
reader-covers = { $role }, lee en su lugar
reader-for = { $role }, por { $name }

topic-looks = Parece ser: <b>{ $topic }</b>
topic-picked = Es sobre: <b>{ $topic }</b>
topic-change = Cambiar
topic-held = Va a { $name }, por una señal de peligro.
topic-ask = ¿De qué se trata?

medicines-ask = ¿Qué medicina?
medicines-from = Esta es la lista que tiene su clínica. Un clic la escribe en su mensaje.

worse-before = ¿Se siente peor antes?
worse = ¿Se siente peor?
worse-call = Llame al <tel>{ $phone }</tel>
worse-nurse-line = Llame a la línea de salud: <tel>{ $phone }</tel>
worse-open = Hay gente hasta { $hour ->
    [one] la
   *[other] las
  } { $clock }.
worse-opens = Abrimos el { $when }.
worse-danger = Si hay peligro, llame al <b>{ $number }</b>.

anyway = { $day ->
    [today] Si lo envía, <b>{ $name }</b> lo ve primero en su lista. Aun así puede tardar hasta <time>hoy, { $clock }</time>.
   *[other] Si lo envía, <b>{ $name }</b> lo ve primero en su lista. Aun así puede tardar hasta el <time>{ $when }</time>.
  }
anyway-no-hour = Si lo envía, <b>{ $name }</b> lo ve primero en su lista. Aun así puede tardar mucho.
anyway-crisis = También queremos saber de usted.
anyway-offline = Un mensaje no puede llegar ahora a la clínica. Llame al { $phone }.
anyway-send = Enviar de todos modos
anyway-send-too = Enviarlo también

# Una conversación
conversation-print = Imprimir
conversation-earlier = Ver los mensajes de antes
conversation-write = Contestar
conversation-closed = Esto está cerrado. Usted puede volver a escribir.
conversation-heard = ¿Qué oyó usted?
sheet-you = Usted
sheet-for = { $name } por { $patient }
sheet-who-opened = ¿Quién abrió esto?
way-waiting = Espera para salir
way-about = Estos cinco pasos
way-help = Cada paso dice qué pasó de verdad con su mensaje. La clínica firma cada uno.

late-title = Esta respuesta va tarde.
late-who = { $day ->
    [today] <b>{ $name }</b> debía contestar <time>hoy, antes de { $hour ->
        [one] la
       *[other] las
      } { $clock }</time>.
   *[other] <b>{ $name }</b> debía contestar antes del <time>{ $when }</time>.
  }
late-not-you = No es culpa suya.
late-help = ¿Qué puedo hacer?
late-call = Llame al
late-remind = Recordarles
late-remind-words = Aún no tengo respuesta. ¿Cuándo la puedo tener?

unsent-waiting = Espera para salir.
unsent-waiting-do = Se guardó aquí. Lo enviamos en cuanto se pueda.
unsent-needs_look = Cambió quién lo lee, o la hora.
unsent-needs_look-do = Le espera a usted. Mire los nombres y envíelo.
unsent-refused = La clínica no pudo recibir esto.
unsent-refused-do = Tal vez es muy largo. Sus palabras están a salvo en esta computadora.
unsent-take-back = Volver a tenerlo
unsent-edit = Cambiar las palabras

slip-called = { $name } le llamó
slip-tried = { $name } quiso hablar con usted
slip-minute = 1 minuto
slip-minutes = { $minutes } minutos
slip-said = Lo que hablamos:
slip-left_voicemail = Hay un mensaje de voz para usted. Puede llamar al { $phone }.
slip-no_answer = Nadie contestó el teléfono. Puede llamar al { $phone }.
slip-wrong_number = El número que tenemos de usted no sirve. Llame al { $phone }.
slip-question = ¿Es esto lo que usted oyó?
slip-heard = Sí, así fue
slip-not_heard = No fue lo que oí
slip-you-said = Usted dijo:

news-answer = Nuevo: { $name } le contestó.
news-call = Nuevo: { $name } le llamó.
news-earlier = Ahora ve { $count } más arriba.

# Buscar
find-title = Buscar en mensajes
find-label = Palabras que busca
find-hint = Buscamos en lo que usted escribió, en las respuestas y en los nombres.
find-you = Usted
find-count = { $count ->
    [0] No hay nada con eso. Pruebe otra palabra.
    [one] Un mensaje.
   *[other] { $count } mensajes.
  }
