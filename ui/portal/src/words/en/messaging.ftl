# Messages: the list, a conversation, writing, the promise, finding.
# "$day" is today or other; "$when" is "today, 4 pm" or "Friday, May 14, 10 am".

# The list
inbox-title = Messages
inbox-up-to-date = Up to date,
inbox-new = New for you
inbox-working = The clinic is working on it
inbox-not_sent = Not sent yet
inbox-answered = Answered
inbox-empty = No messages yet.
inbox-empty-what = Write to your clinic whenever you like.
inbox-empty-write = Write a message
inbox-empty-when = When to write or call

row-new = New
row-untitled = A message you began
row-the-clinic = The clinic
row-answered_you = <b>{ $name }, { $role },</b> has answered you
row-answered_you-team = <b>{ $name }</b> has answered you
row-promised = <b>{ $name } answers you</b>
row-promised-by = <b>{ $name } answers you</b> by <time>{ $when }</time>
row-late = <b>{ $name }</b> has not answered yet
row-late-by = <b>{ $name }</b> was to answer by <time>{ $when }</time>
row-late-tag = Late
row-late-help = What can I do?
row-called_you = <b>{ $name }, { $role },</b> called you. Is the note right?
row-called_you-team = <b>{ $name }</b> called you. Is the note right?
row-tried_to_call = <b>{ $name }, { $role },</b> tried to call you
row-tried_to_call-team = <b>{ $name }</b> tried to call you
row-draft = Saved on this computer,
row-has-draft = You began to write more.
row-go-on = Go on writing
row-waiting = Waiting to send. It is saved on this computer.
row-needs_look = Who reads it has changed.
row-needs_look-tag = Look once more
row-refused = Your words are safe on this computer.
row-refused-tag = Not taken
row-reached = Reached the clinic. <b>{ $name }</b> has it.
row-done = { $name }, { $role }, has closed this
row-done-team = { $name } has closed this

# The first message
first-title = { $name }, you have a message
first-not-you = Are you not { $name }? Close Waypost and call { $phone }.
letter-your-doctor = your doctor

# Writing
compose-title = Write a message
compose-label = Write the way you talk
write-back = Write back to { $name }
write-back-clinic = Write more
writer-saved = Saved on this computer, { $time }
writer-saved-only = Saved on this computer, { $time }. Not sent.
writer-missing-words = Write a few words first.
writer-missing-names = One moment. The names are on their way.
writer-send = Send
writer-sending = One moment
writer-send-later = Save and send later
writer-send-one = Send to { $name }
writer-send-two = Send to { $first } and { $second }
writer-send-more = Send to { $first } and { $count } others

# The promise
promise-title = Our promise for this message
promise-help = The people named here get your message, and nobody else. The clinic signs this. If they are late, we tell you.
promise-from = These names are from { $when }.
promise-asking = We are getting the names of who reads it.
promise-none = We show who will read it as soon as you are online. It is not sent before you saw the names.
promise-away = { $name } is not here until { $day }.
promise-cover = { $name } reads for { $away }.
promise-signed = Signed by the clinic. Kept with your message.

plate-promised = <b>{ $name } answers you</b> by <time>{ $when }</time>
plate-no-hour = <b>{ $name } answers you.</b> No hour is promised.
plate-kept = <b>Promise kept.</b>
plate-kept-by = <b>Promise kept.</b> { $name } had until <time>{ $when }</time>
plate-late = <b>Late.</b>
plate-late-by = <b>Late.</b> { $name } was to answer by <time>{ $when }</time>

readers = Who reads this message
readers-more = and { $count } more: show
readers-fewer = Fewer readers
private-ask = Is this private? Then fewer people can read it.
private-do = Make it private
promise-undo = Undo my choice
readers-usual = Back to all readers
readers-help = Only these people can read it now. With fewer readers, the answer can take longer.
reader-your = your { $role }
reader-answers = { $role }, answers you
reader-reads = { $role }, reads it too
reader-covers = { $role }, stands in
reader-for = { $role }, for { $name }

topic-looks = It looks like: <b>{ $topic }</b>
topic-picked = It is about: <b>{ $topic }</b>
topic-change = Change
topic-held = It goes to { $name }, because of a sign of danger.
topic-ask = What is it about?

medicines-ask = Which medicine?
medicines-from = This is the list your clinic has. One click writes it into your message.

worse-before = Do you feel worse before then?
worse = Do you feel worse?
worse-call = Call <tel>{ $phone }</tel>
worse-nurse-line = Call the nurse: <tel>{ $phone }</tel>
worse-open = We are open until { $clock }.
worse-opens = We open { $when }.
worse-danger = In danger, call <b>{ $number }</b>.

anyway = If you send it, <b>{ $name }</b> sees it on top of the list. It can still take until <time>{ $when }</time>.
anyway-no-hour = If you send it, <b>{ $name }</b> sees it on top of the list. It can still take long.
anyway-crisis = We want to hear from you too.
anyway-offline = A message can't get to the clinic now. Please call { $phone }.
anyway-send = Send anyway
anyway-send-too = Send it too

# A conversation
conversation-print = Print
conversation-earlier = Show what came before
conversation-write = Write back
conversation-closed = This is closed. You can still write back.
conversation-heard = What did you hear?
sheet-you = You
sheet-for = { $name } for { $patient }
sheet-who-opened = Who opened this?
way-waiting = Waiting to send
way-about = These five steps
way-help = Each step shows what has really happened to your message. The clinic signs each one.

late-title = This answer is late.
late-who = <b>{ $name }</b> was to answer by <time>{ $when }</time>.
late-not-you = That is not your fault.
late-help = What can I do?
late-call = Call
late-remind = Remind them
late-remind-words = I have no answer yet. When can I have one?

unsent-waiting = Waiting to send.
unsent-waiting-do = It is saved on this computer. We send it as soon as we can.
unsent-needs_look = Who reads this, or the time, has changed.
unsent-needs_look-do = It waits for you. Look at the names, then send it.
unsent-refused = The clinic's computer did not take this.
unsent-refused-do = It may be too long. Your words are safe on this computer.
unsent-take-back = Take it back
unsent-edit = Change the words

slip-called = { $name } called you
slip-tried = { $name } tried to reach you
slip-minute = 1 minute
slip-minutes = { $minutes } minutes
slip-said = What we said:
slip-left_voicemail = There is a voicemail for you. You can call back: { $phone }.
slip-no_answer = Nobody picked up the phone. You can call back: { $phone }.
slip-wrong_number = The phone number we have for you is wrong. Please call { $phone }.
slip-question = Is this what you heard?
slip-heard = Yes, that is right
slip-not_heard = Not what I heard
slip-you-said = You said:

news-answer = New: { $name } answered you.
news-call = New: { $name } called you.
news-earlier = You now see { $count } more above.

# Finding
find-title = Find in messages
find-label = Words to find
find-hint = We look in what you wrote, in the answers, and at the names.
find-you = You
find-count = { $count ->
    [0] Nothing found. Try another word.
    [one] One message has these words.
   *[other] { $count } messages have these words.
  }
