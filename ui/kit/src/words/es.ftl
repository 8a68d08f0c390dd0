# Palabras que comparten la aplicación y el Desk.
day-today = hoy
day-tomorrow = mañana
time-noon = 12 del día
time-midnight = 12 de la noche
time-at-clinic = { $time }, hora de la clínica

role-doctor = medicina
role-nurse = enfermería
role-medical_assistant = ayuda médica
role-front_desk = recepción
role-administrator = equipo de cómputo

category-refill = un resurtido
category-test_result = un resultado
category-visit = una cita
category-health_question = una duda de salud
category-form = un papel
category-private = algo privado

step-saved = Guardado aquí
step-reached = Llegó a la clínica
step-given = Dado a { $name }
step-given-team = Dado al equipo
step-opened = Lo abrió { $name }
step-opened-team = Abierto
step-answered = Contestado
step-phoned = Le llamó
step-not-yet = aún no

theme-system = Como mi equipo
theme-light = Claro
theme-dark = Oscuro
theme-strong = Fuerte
