# The frame around all screens.
skip = Skip to the page
help-call = Need help? Call
language = Language
not-for-emergencies = Not for emergencies. If someone is in danger, call { $number }.
before-title = Waypost can't open yet
write-later = Write later

nav-main = Main
nav-menu = Menu
nav-write = Write a message
nav-messages = Messages
nav-new = new
nav-when = When to write or call
nav-openings = Who opened
nav-settings = Settings
nav-call = Call the clinic
lock-now = Lock

open-until = Open now till { $time }
open-again = Closed now. Opens { $time }
hours-days = From { $from } to { $to }, { $opens } to { $closes }.
hours-day = On { $from }, { $opens } to { $closes }.

connection-offline = No internet right now.
connection-offline-do = You can read and write. We send it as soon as the internet is back.
connection-clinic_silent = We can't reach the clinic's computer.
connection-clinic_silent-do = Your messages are safe here. In a hurry? Call { $phone }.
connection-not_the_clinic = Something else answers in place of your clinic.
connection-not_the_clinic-do = We send nothing. At a hotel or a café, open its web page first. In a hurry? Call { $phone }.
