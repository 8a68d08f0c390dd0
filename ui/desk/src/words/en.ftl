# Waypost Desk: the words of the clinic's console.
desk-name = Waypost Desk
skip = Skip to the page
loading = Getting it from the clinic
again = Try again
stop-trying = Stop trying
said-close = Got it
dialog-close = close

nav-label = Main
nav-inbox = Inbox
nav-to-do = to do
nav-invite = Invite

# Signing in
sign-in-title = Sign in to Waypost Desk
sign-in-idle = You were signed out after 10 quiet minutes.
sign-in-unsent = What you wrote is still here. Sign in and go on.
sign-in-left = You are signed out.
sign-in-passkey-hint = Use your finger, your face or the PIN of this computer.
sign-in-passkey = Sign in with my passkey
sign-in-no-passkeys = This browser knows no passkeys. Ask your IT person for a link, or use another browser.
sign-in-link-title = New here, or no passkey yet?
sign-in-link = Ask your IT person for a link. It works once, for 10 minutes.

passkey-title = Sign in faster next time
passkey-why = A passkey lets you in with your finger, your face or a PIN. You need no password.
passkey-where = It stays on this computer. We never see your finger or your face.
passkey-add = Add a passkey
passkey-later = Later

# My menu
me-language = Language
me-theme = Colors
me-theme-auto = Like my computer
me-theme-light = Light
me-theme-dark = Dark
me-theme-contrast = Strong
me-letter-keys = Use single keys, like J and K
me-all-keys = All keys
me-add-passkey = Add a passkey
me-sign-out = Sign out

keys-title = All keys
keys-move = go to the next or the last one
keys-open = open it
keys-take = take it
keys-find = find a name
keys-answer = write an answer
keys-send-close = send and close
keys-send-open = send, keep it open
keys-quick = a quick reply
keys-phone = phone card
keys-outcome = how the call went
keys-invite = invite a patient
keys-print = print the letter
keys-back = close, or go back
keys-all = all keys
keys-note = On a Mac, Ctrl is Cmd and Alt is Option. Single keys rest while you type. You can switch them off in your menu.

# What went wrong
failure-offline = We can't reach the clinic's computer. What you wrote is safe here. We keep trying.
failure-unavailable = The clinic's computer is busy. What you wrote is safe here. We keep trying.
failure-not_found = This is not here, or it is not open to you. Go back to the inbox.
failure-not_allowed = Your role can't do this. Ask a nurse or a doctor.
failure-id_conflict = This was sent before, with other words. Look at it again first. Your new words are safe here.
failure-too_long = These words are too long. Cut them, then send again. They are safe here.
failure-empty = There are no words yet. Write some, then send.
failure-cannot_close = It can't close like this. Send an answer, or save a phone card.
failure-link_refused = This link was used before, or it is too old. Ask your IT person for a new one.
failure-passkey_refused = This passkey is not known here. Try another one, or ask for a link.
failure-passkey_stopped = The passkey was not used. Try again, or ask for a link.
failure-too_many_tries = There were too many tries. Try again at { $time }.
failure-internal = This did not work. What you wrote is safe here. Try again, or call your IT person.
failure-number = Give them this number: { $number }

# The inbox
find = Find a name
lists-label = Lists
list-everyone = All open
list-mine = For me
list-red_flags = Red flags
list-late = Late
list-today = Due today
list-unread = Not opened by me
hint-move = move
hint-open = open
hint-take = take it
hint-keys = all keys
inbox-caption = Open messages: red flags first, then what is due first
inbox-hidden = The words stay hidden in this list. When you open one, the patient can see who, when and why.
inbox-from = This list is from { $when }.
inbox-empty = All done
inbox-empty-hint = { $count ->
    [0] No patient waits for you.
    [one] No patient waits for you. You all closed 1 today.
   *[other] No patient waits for you. You all closed { $count } today.
  }
list-empty = Nothing here
list-empty-hint = { $count ->
    [one] There is 1 more in All open.
   *[other] There are { $count } more in All open.
  }
no-messages = Your role reads no messages. Nurses and doctors do that here.
col-who = Who wrote
col-about = About
col-promise = Promise
col-with = With
row-wrote = wrote
row-in-spanish = in Spanish
row-about = { $topic }, { $words }
row-words = { $count ->
    [one] 1 word
   *[other] { $count } words
  }
row-nobody = Nobody yet
row-you = You
row-reason = You give a reason first
row-not-heard = Not what they heard
helper-for = { $helper } for { $name }
flag-emergency = It may be an emergency
flag-crisis = May be in crisis
flag-urgent = Call today
flag-call = Call { $name }:
topic-refill = refill
topic-test_result = test result
topic-visit = visit
topic-health_question = health question
topic-form = form
topic-private = private
clock-none = No hour promised
clock-late = Late
clock-was = was { $when }
left-minutes = { $count ->
    [0] less than 1 minute left
    [one] 1 minute left
   *[other] { $count } minutes left
  }
left-hours = { $hours } h { $minutes } min left
left-days = { $count ->
    [one] 1 day left
   *[other] { $count } days left
  }

# Why it is opened
reason-title = Why do you open this?
reason-why = You have no part in this promise. { $full } gets to read why you open it.
reason-why-unnamed = You have no part in this promise. The patient gets to read why you open it.
reason-seen = Your name, your role and the time stand beside it.
reason-pick-asked_to_help = I was asked to help
reason-pick-patient_called = The patient called
reason-pick-safety_concern = Someone may not be safe
opened-answers = you answer this
opened-reads = you are on the care team
opened-covers = you cover for someone
opened-passed_on = it was passed on to you
opened-asked_to_help = you were asked to help
opened-patient_called = { $name } called
opened-safety_concern = someone may not be safe
opened-own_computer = their computer

# One conversation
thread-opening = Opening
thread-title = { $name }: { $topic }
thread-opened = You opened this <time>{ $when }</time>. Reason: { $reason }. <b>{ $name } can see that.</b>
thread-take = Take it
thread-newer = { $name } wrote again.
thread-newer-show = Open the new message
thread-look-again = Look at it again
thread-closed = This is closed. You can still write.
thread-closed-meanwhile = Someone closed this while you had it open.
marks-note = The marked words can mean danger. A computer found them.
card-called = { $staff } called { $name }
card-minutes = { $count } min
card-heard = { $name } says: yes, that is right.
card-not_heard = { $name } says: that is not what I heard.
card-open = { $name } has not said yet if this is right.
outcome-talked = We talked
outcome-left_voicemail = Left a voicemail
outcome-no_answer = No answer
outcome-wrong_number = Wrong number

facts-label = Facts
facts-promised = What { $name } was promised
facts-no-promise = There is no promise yet.
facts-due-anew = A new answer is due by { $when }.
facts-with = With:
facts-sees = What { $name } sees now
facts-born = Born
facts-born-age = { $day }, { $years } years
facts-reads = Reads in
facts-phone = Phone
facts-no-phone = none in the chart
facts-readers = Can read

medicines-title = What { $name } takes
medicines-none = Nothing is on the list yet.
medicines-new = Name and dose
medicines-add = Add
medicines-off = Take off the list: { $medicine }
language-en = English
language-es = Spanish
plate-you = you answer
plate-other = { $name } answers
plate-team = { $team } answers
plate-by = <b>{ $who }</b> by <time>{ $when }</time>
plate-kept = <b>Promise kept.</b> It was due <time>{ $when }</time>
plate-late = <b>Late.</b> It was due <time>{ $when }</time>
way-answer = Answer
way-by = by { $when }

quick-title = Quick replies
quick-refill-ready = The refill is ready
quick-refill-ready-words = Hello, { $name }. Your refill is ready at your drug store. { $staff }
quick-refill-visit = A visit first
quick-refill-visit-words = Hello, { $name }. We need to see you before the next refill. Please call us to pick a time. { $staff }
quick-test-good = The test is good
quick-test-good-words = Hello, { $name }. Your test is back, and it is good. There is nothing you need to do. { $staff }
quick-test-talk = Talk about the test
quick-test-talk-words = Hello, { $name }. I would like to talk with you about your test. Please call us today. { $staff }
quick-visit-call = Call to pick a time
quick-visit-call-words = Hello, { $name }. Yes, please come in. Call us to pick a day and a time. { $staff }
quick-health-visit = Please come in
quick-health-visit-words = Hello, { $name }. I would like to see you for this. Please call us today to pick a time. { $staff }
quick-health-worse = If it gets worse
quick-health-worse-words = Hello, { $name }. Thank you for telling us. If it gets worse, call us the same day. In danger, call 911. { $staff }
quick-form-ready = The form is done
quick-form-ready-words = Hello, { $name }. Your form is done. You can get it at the front desk. { $staff }
quick-form-bring = Bring the form
quick-form-bring-words = Hello, { $name }. Please bring the form to the front desk. We fill it in with you. { $staff }
quick-thanks = Thank you, noted
quick-thanks-words = Hello, { $name }. Thank you for telling us. I put it in your chart. { $staff }
quick-call-us = Please call us
quick-call-us-words = Hello, { $name }. I would like to talk with you about this. Please call us. { $staff }

answer-label = Your answer to { $name }
answer-missing = Write your answer first.
answer-kept = Kept here until you send it
answer-send-close = Send and close
answer-send-open = Send, keep it open
answer-sending = Sending
answer-phoned = I phoned
answer-pass-on = Pass it on
answer-doors = It closes with an answer or a phone card. There is no other way.

meter-empty = How easy your words are to read shows up here.
meter-grade = Grade { $grade }.
meter-easy = Easy to read.
meter-fine = Fine to read.
meter-hard = Hard to read. Shorter sentences help.

pass-title = Pass it on
pass-why = Who shall have it now? The patient sees the name.
pass-people = People
pass-pools = Teams
pass-away = not here until { $when }

# The phone card
card-title = Phone card for { $name }
card-outcome = How it went
card-closes = It is answered. This closes it.
card-stays-open = A try. It stays open.
card-when = When
card-now = Now, { $when }
card-minutes-label = Minutes
card-said = What we said
card-note = A line for the patient, if you like
card-said-hint = { $name } reads this.
card-save-close = Save and close
card-save-open = Save, keep it open
card-missing-outcome = Pick how it went.
card-missing-minutes = Type how many minutes, from 1 to 600.
card-missing-said = Write in one line what you said.
slip-title = { $name } will see this
slip-called = { $staff } called you
slip-tried = { $staff } tried to call you
slip-said = What we said:
slip-note = A note:
slip-ask = Is this what you heard?
slip-heard = Yes, that is right
slip-not-heard = Not what I heard
slip-left_voicemail = You have a voicemail from us.
slip-no_answer = Nobody picked up the phone.
slip-wrong_number = We had a wrong number. Please tell us the right one.
slip-note-not-heard = If { $name } picks “Not what I heard”, it opens again and comes back to you.

# What just happened
said-taken = You have it now: { $name }.
said-sent-closed = Your answer to { $name } is sent. It is closed.
said-sent-open = Your answer to { $name } is sent. It stays open.
said-sent-newer = Your answer to { $name } is sent. A newer message came in. It stays open.
said-card-closed = The phone card for { $name } is saved. It is closed.
said-card-open = The phone card for { $name } is saved. It stays open.
said-card-newer = The phone card for { $name } is saved. A newer message came in. It stays open.
said-medicine-on = On the list: { $medicine }. The patient can pick it.
said-medicine-off = Off the list: { $medicine }.
said-passed = Passed on. { $name } has it now.

# Inviting
invite-title = Invite a patient
invite-why = The letter has your words and a code. It takes less than a minute.
invite-patient = 1. Patient
invite-patient-hint = Type a part of the name.
invite-patient-missing = Pick a patient from the chart.
invite-patients = Patients of the chart
invite-nobody = Nobody in the chart has that name.
invite-born = born { $day }
invite-uses = Uses Waypost
invite-in-chart = In the chart. The birth date goes with the code.
invite-in-use = { $name } uses Waypost. A new code is for a new computer.
invite-other = Another one
invite-from = 2. From
invite-from-pick = Pick who writes
invite-from-own = { $name }, their doctor
invite-from-other = { $name }, { $role }
invite-from-missing = Pick who writes.
invite-lines = 3. Two lines in your own words
invite-lines-hint = They become the first message.
invite-lines-missing = Write one or two lines.
invite-other-lines = Pick other lines
invite-own-lines = What you wrote
invite-language = 4. Front of the letter
invite-print = Print the letter
invite-making = Making the code
invite-code-note = The code works for 30 days and opens only this chart. A new code ends the last one.
lines-visit = After a visit
lines-visit-words = It was good to see you. Please write to me if anything is not clear. We read each message ourselves.
lines-new = New here
lines-new-words = Welcome to our clinic. You can write to us from home now. We read each message ourselves.
lines-any = Any time
lines-any-words = You can write to me from home now. Ask what you like. We read each message ourselves.
made-title = The letter for { $name } is made
made-until = The code works until { $when }.
made-once = You see this code only now. Print the letter before you leave this page.
made-print = Print it again
made-next = Invite one more patient
made-link-why = Is the patient at a computer right now? The link opens Waypost with the code filled in.
made-link = Copy the link
made-link-copied = The link is copied.
made-link-not-copied = The browser did not copy it. Use the letter.

# The letter
letter-title = The letter
letter-none = Pick a patient, and the letter shows up here.
letter-face = Side
letter-front = Front
letter-back = Back
letter-label = Letter to { $name }
letter-wrote = { $name }, { $staff } wrote to you.
letter-quote = “{ $lines }”
letter-code = This is your code.
letter-until = It works until { $day }, one time, with your birth date.
letter-until-later = It is made when you print. It works 30 days, one time, with the birth date.
letter-step-open = <b>Open Waypost on a computer at home.</b> Not there yet? Call us. We tell you how to get it. It is free.
letter-step-code = <b>Type the code and your birth date.</b> You need no password and no email.
letter-step-write = <b>The message from { $staff } opens.</b> You can write back at once.
letter-readers = <b>Who reads what you write?</b> You see the names and faces before you send. You see who opened it after.
letter-helper = <b>Does someone help you?</b> They get a code of their own. Please don't share yours.
letter-stuck-named = Stuck? { $name } at our front desk helps you:
letter-stuck = Stuck? Call us:
letter-stuck-later = Stuck? The name and the phone number stand here.
letter-danger = Not for emergencies. In danger, call 911.
letter-other-side = In English: see the other side.
