# Words that the app and the Desk share.
day-today = today
day-tomorrow = tomorrow
time-noon = 12 noon
time-midnight = 12 midnight
time-at-clinic = { $time }, clinic time

role-doctor = doctor
role-nurse = nurse
role-medical_assistant = medical assistant
role-front_desk = front desk
role-administrator = runs the computers

category-refill = a refill
category-test_result = a test result
category-visit = a visit
category-health_question = a health question
category-form = a form
category-private = a private matter

step-saved = Saved here
step-reached = Reached the clinic
step-given = Given to { $name }
step-given-team = Given to the team
step-opened = Opened by { $name }
step-opened-team = Opened
step-answered = Answered
step-phoned = Called you
step-not-yet = not yet

theme-system = Like my computer
theme-light = Light
theme-dark = Dark
theme-strong = Strong
