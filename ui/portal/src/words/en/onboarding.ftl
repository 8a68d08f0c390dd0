# The first minutes: code and birth date.
welcome-title = A message is waiting for you
welcome-lead = It is from your doctor. To open it, type two things.
welcome-open = Open my message
welcome-opening = Opening it now
welcome-offline = { $connection ->
    [clinic_silent] Your code stays good. Try again in a while, or call { $phone }.
    [not_the_clinic] At a hotel or a café, open its web page first. Or call { $phone }.
   *[other] To open your message, this computer needs it. Turn it on, or call { $phone }.
}
no-letter = No letter, or the code does not work? Call us at
look-around = Just look around first: try a practice message
fields-to-fix = To fix
fix-code = Look at the code
fix-born = Look at the birth date

code-label = 1. The code from your letter
code-hint = 12 letters and numbers. Big or small letters, both work.
code-good = All 12 are there
code-is-here = Your code is here
code-empty = Type the code from your letter. It has 12 letters and numbers.
code-too_short = { $missing ->
    [one] One is missing. The code has 12, you typed 11.
   *[other] { $missing } are missing. The code has 12, you typed { $typed }.
  }
code-too_long = That is too long. The code has 12, you typed { $typed }.
code-strange_character = Only letters and numbers are in a code. Take the others out.
code-typo = One of the 12 is not right. Look at the letter once more.

born-label = 2. Your birth date
born-hint = Month, day, year. Like this: 03 25 1950
born-unreadable = Type month, day and year, like this: 03 25 1950
born-out-of-range = This year can't be right. Type all 4 numbers of the year.

refused-call = These two don't fit together. Call { $phone }. We make you a new code.

pin-first-title = First, a lock for this computer
pin-first-lead = With your PIN, only you can open your messages here. We will never ask you for it.
step-back = One step back

registering-title = We are opening your message
registering-lead = You have done all there is to do. It opens by itself. You can leave this window open.
registering-offline = { $connection ->
    [clinic_silent] It goes on as soon as the clinic answers.
    [not_the_clinic] At a hotel or a café, open its web page first.
   *[other] It goes on as soon as the internet is back.
}
registering-call = In a hurry? Call

no-clinic-title = Which clinic are you with?
no-clinic-lead = Your clinic sent you a link or a file. Show it to us here, once.
join-label = The link from your clinic
join-hint = Copy all of it, and put it in here. It starts with “waypost:”.
join-open = Use this link
join-file = Open a file
no-clinic-call = No link and no file? Call your clinic, and ask for the Waypost link.
