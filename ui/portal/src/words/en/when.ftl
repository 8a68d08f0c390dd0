# When to write, when to call.
when-title = When to write, when to call
when-lead = Not sure how bad it is? Call. Not sure who to ask? Write, and we pass it to the right person.
when-print = Print this page

when-write = Write here
when-write-how = It can wait a day or two
when-write-refill = More of a medicine you take
when-write-result = A test result you don't understand
when-write-visit = A visit: make it, move it, ask about it
when-write-question = A health problem that is not new or not bad
when-write-form = A form, a letter, a ride

when-call = Call us today
when-call-open = { $phone }, till { $time }
when-call-closed = { $phone }. We open { $time }
when-call-new = New pain, a fever, or a cut that looks bad
when-call-ran-out = You ran out of insulin, a blood thinner, or a seizure pill
when-call-wrong = You took the wrong medicine and feel fine
when-nurse-line = At night or on weekends: the nurse line,

when-emergency = Call { $emergency } now
when-emergency-how = From any phone
when-emergency-chest = Chest pain, or it is hard to breathe
when-emergency-stroke = A face that droops, a weak arm, mixed-up words
when-emergency-bleeding = Bleeding that does not stop
when-emergency-swelling = Lips or face that swell up

when-crisis =
    { $texts ->
        [true] Call or text { $crisis }
       *[false] Call { $crisis }
    }
when-crisis-how = Day and night, free
when-crisis-self = You think of dying or of hurting yourself
when-crisis-other = You are afraid for someone else
