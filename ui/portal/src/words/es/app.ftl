# El marco de todas las pantallas.
skip = Ir a la página
help-call = ¿Ayuda? Llame al
language = Idioma
not-for-emergencies = No es para emergencias. Si alguien está en peligro, llame al { $number }.
before-title = Waypost aún no puede abrir
write-later = Escribir después

nav-main = Principal
nav-menu = Menú
nav-write = Escribir un mensaje
nav-messages = Mensajes
nav-new = nuevos
nav-when = Cuándo escribir o llamar
nav-openings = Quién los abrió
nav-settings = Ajustes
nav-call = Llame a la clínica
lock-now = Cerrar con llave

open-until = { $hour ->
    [one] Está abierto hasta la { $time }
   *[other] Está abierto hasta las { $time }
  }
open-again = Ya cerró. Abre { $time }
hours-days = De { $from } a { $to }, de { $opens } a { $closes }.
hours-day = El { $from }, de { $opens } a { $closes }.

connection-offline = No hay internet ahora.
connection-offline-do = Puede leer y escribir. Lo enviamos en cuanto vuelva el internet.
connection-clinic_silent = La computadora de la clínica no contesta.
connection-clinic_silent-do = Sus mensajes están a salvo aquí. ¿Tiene prisa? Llame al { $phone }.
connection-not_the_clinic = Otra cosa contesta en lugar de su clínica.
connection-not_the_clinic-do = No enviamos nada. En un hotel o un café, abra primero su página. ¿Tiene prisa? Llame al { $phone }.
