# Practice: a pretend conversation. Nothing of it leaves this computer.
nav-practice = Practice
practice-band = Practice. Nothing here is real. Nothing is sent.
practice-stop = Stop practice
practice-steps = Practice steps
practice-step-write = Write
practice-step-send = See who reads it
practice-step-answer = Get an answer
practice-step-call = Get a phone call
practice-step-stop = Meet a stop
practice-did = done
practice-next = Next
practice-skip = Skip this
practice-back = Back
practice-just-now = just now
practice-when = practice, just now

# The pretend team. Words that begin with "pretend-" stand in for the real ones, inside practice only.
practice-nurse = Pat Sample
practice-nurse-short = Pat
practice-doctor = Dr. Sam Sample
practice-doctor-short = Dr. Sample
pretend-role-nurse = pretend nurse
pretend-role-doctor = pretend doctor
pretend-step-reached = Reached a pretend clinic
pretend-promise-signed = In real life, the clinic signs this.

# 1 Write
practice-write-title = Write a few words
practice-write-lead = Write what you like. Then look at the card: it names who reads it, and when they answer.
practice-write-sample = My shoes are too small. What should I do?
practice-use = Put in “{ $words }”

# 2 Send
practice-send-title = Now see where it goes
practice-send-saved = Your words are safe on this computer. Press Next, and watch the line.
practice-send-reached = It is at the clinic. Nobody has opened it yet.
practice-send-given = Now it is on Pat's list.
practice-send-opened = Pat has opened it. In real life, you see the name and the time.

# 3 An answer
practice-answer-title = { $name } opened it and answered
practice-answer-lead = The last step is done, and the promise is kept.
practice-answer-words = Try bigger shoes! In real life, a nurse you know answers here, with a name and a face.

# 4 A phone call
practice-call-title = Some answers come by phone
practice-call-lead = Let's say that Pat calls you and says: get shoes one size up. Then you find this note.
practice-call-words = Get shoes one size up. Try them on in the evening.
practice-call-help = A call is written down here, so that you can read it again. If the note is wrong, say so.
practice-call-heard = Good. The note stays here, so you can read it once more.
practice-call-not_heard = Good that you say so. In real life, you then write what you heard, and we look again.

# 5 A stop
practice-stop-title = Some things can't wait for an answer
practice-stop-lead = Put in these words, and see what comes up.
practice-stop-sample = My chest hurts and my arm is numb.
practice-real = This is practice: do not call now. Is it true right now? Then call. The number is real.
practice-stop-call = Call first.
practice-stop-anyway = You can still send it with “Send anyway”. But it may be read too late.
practice-stop-sent = In real life, your words would now be on top of Pat's list. You would still have to call.

# Three questions
practice-ask-count = This is question { $number } of { $all }
practice-unsure = I am not sure
practice-once-more = Let's look once more.
practice-yes = Yes.
practice-ask-readers = Who could read your message?
practice-ask-readers-wrong = All who work at the clinic
practice-ask-readers-right = The people on the card
practice-ask-readers-again = The card above Send names each person who gets your words. Nobody else gets them.
practice-ask-opened = How can you tell that { $name } has read it?
practice-ask-opened-right = It says “Opened by { $name }”
practice-ask-opened-wrong = It says “Reached a pretend clinic”
practice-ask-opened-again = “Reached” means that it is there. “Opened by { $name }” means that { $name } has seen your words.
practice-ask-emergency = Your chest hurts and your arm is numb. What do you do first?
practice-ask-emergency-wrong = I write, and wait
practice-ask-emergency-right = I call { $number }
practice-ask-emergency-again = Call { $number } first, from any phone. A message is too slow for this.

# The end, and a stop before it
practice-end-title = That was practice
practice-end = Nothing was sent. You can do it again when you like: it is in the menu.
practice-end-go = Go to Messages
practice-end-again = Do it again
practice-stopped = Practice is closed. We keep your place.
practice-stopped-undo = Undo
practice-go-on = Go on
practice-go-on-at = Go on at step { $step }

# The first minutes
first-steps = First steps
first-step-done = Done
first-step-close = No, thank you
first-step-away = All right. You still find it in Settings.
first-step-practice = Do you want to try it first?
first-step-practice-name = Practice
first-step-practice-why = Write to a pretend team and see what happens. It is short, and nothing is sent.
first-step-practice-do = Start practice
first-step-look = Can you read this well?
first-step-look-name = Size of the words, language
first-step-look-why = You can make the words bigger, and pick English or Spanish.
first-step-look-do = Pick size and language
first-step-when = When to write, when to call
first-step-when-name = When to write, when to call
first-step-when-why = One short page. It is good to know before you need it.
first-step-when-do = Read it
