# Who opened your messages.
openings-title = Who has opened your messages
openings-print = Print
openings-today = Today, { $day }
openings-nobody = No one has seen a message yet.
openings-own = { $count ->
    [one] You saw it once on your own computer.
   *[other] You saw them { $count } times on your own computers.
  }
openings-own-show = Show these too
openings-own-hide = Hide these
openings-how = How does my computer check this?
openings-how-words = The clinic must write down a name, a reason, and a time. Only then can it show your words to anyone. Each line is locked to the one before it, like links in a chain. Your computer keeps its own copy of the last link. If a line is taken out or changed, the chain does not fit. Then we tell you right here.
openings-cannot-see = <b>What we can't see:</b> if someone reads over a shoulder, takes a photo, or talks about it.

opening-staff = <b>{ $name }</b>, { $role }, has opened this:
opening-this-computer = Seen on <b>this computer</b>:
opening-computer = Seen by <b>{ $name }</b>, on a computer:
opening-somebody = you
opening-checked = Checked
opening-not-checked = Not checked yet

why-answers = Why: to answer you
why-reads = Why: { $name } reads these messages too
why-covers = Why: { $name } stands in for someone
why-passed_on = Why: your message was passed on to { $name }
why-asked_to_help = Why: { $name } was asked to help
why-patient_called = Why: you called about it
why-safety_concern = Why: to keep you safe
why-own_computer = Why: to show it to you

seal-checked = This was checked by your computer,
seal-last = Last checked
seal-fits = { $count ->
    [0] No one has seen a message yet. None is missing.
    [one] One opening since { $since }. None is missing. It was not changed.
   *[other] { $count } openings since { $since }. None is missing. None was changed.
  }
seal-not-yet = Not checked yet
seal-not-yet-do = Your computer checks as soon as it is online.
seal-help = An opening means that someone had your words on the screen.
seal-again = Check again
seal-checking = Checking
seal-said-checked = Checked. None is missing. None was changed.
seal-said-not_yet = This could not be checked yet.
seal-said-gap = Your computer found a gap.

gap-title = Your computer found a gap
gap-line = Line { $number } does not fit. A line is missing, or one was changed.
gap-somewhere = A line is missing, or one was changed.
gap-safe = Your messages are still here.
gap-do = Print this page. Then call { $phone } and ask what happened.
gap-print = Print the proof
gap-help = The clinic's list and your copy are not the same. It can be a fault of a computer. It can also mean that someone hid an opening.
