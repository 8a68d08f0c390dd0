# The lock of this computer.
choose-title = Lock your messages here
choose-lead = Nobody else can open them then. The clinic does not know your PIN and will never ask for it.
choose-use = Use this PIN
choose-working = Locking it now
choose-offline = { $connection ->
    [offline] For this, the computer needs the internet once.
   *[other] For this, the computer must ask the clinic once. It does not answer now.
}
choose-offline-do = Your message is safe here. Try again in a while. Only you use this computer? Then pick “No, only me”.
choose-offline-wait = { $connection ->
    [offline] Your message is safe here. You can lock it as soon as the internet is back.
   *[other] Your message is safe here. You can lock it as soon as the clinic answers.
}
others-question = Do others use this computer?
others-yes = Yes, or I am not sure
others-no = No, only me
others-yes-why = The clinic's computer keeps one half of the lock. To open it you need your PIN and the internet.
others-no-why = This computer keeps one half of the lock. Your PIN opens it, with or without the internet.

pin-new = Your PIN: 6 numbers
pin-hint = Not your birth date, and not 123456.
pin-hide = Hide it
pin-show = Show it
pin-count = { $typed } of { $all }
pin-good = This PIN is fine
pin-short = A PIN has 6 numbers. Type all 6.
pin-letters = Only numbers, please. A PIN has 6 of them.
pin-date = That looks like a date. Others may guess it. Pick other numbers.
pin-easy = That one is too easy. Mix the numbers more.

sent-title = Your message is with the clinic
sent-waiting-title = Your message is waiting to send

locked-title = Locked
locked-lead = All you typed is safe.
locked-pin = Your PIN
locked-open = Open
locked-opening = Opening
locked-offline = { $connection ->
    [clinic_silent] To open it, this computer must ask the clinic. We keep trying. In a hurry? Call { $phone }.
    [not_the_clinic] At a hotel or a café, open its web page first. In a hurry? Call { $phone }.
   *[other] To open it, this computer needs the internet. In a hurry? Call { $phone }.
}
locked-forgot = I forgot my PIN
locked-forgot-call = Call { $phone }. We help you in again. What you sent stays with the clinic.
