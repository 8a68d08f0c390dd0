# Parts that many screens use, and what can go wrong.
loading = We are getting your messages
loading-page = One moment
loading-long = This takes long. All you typed is safe here. { $call } if you are in a hurry.
help-open = What is this?
help-close = Close this
dialog-close = Close

call-number = Call { $phone }
call-clinic = Call your clinic

trouble-again = Try again
trouble-messages = Go to Messages
trouble-number = If you call us about this, say number { $number }.

trouble-no_clinic = Waypost does not know your clinic yet.
trouble-no_clinic-safe = Nothing is lost.
trouble-no_clinic-do = Open the link or the file from your clinic.

trouble-clinic_file_unreadable = We can't read this.
trouble-clinic_file_unreadable-safe = Nothing was changed.
trouble-clinic_file_unreadable-do = Copy all of it once more. Take the first and the last letter, too.

trouble-clinic_file_changed = This is not from your clinic, or someone changed it.
trouble-clinic_file_changed-safe = We did not use it.
trouble-clinic_file_changed-do = { $call }. Ask for a new link.

trouble-code_typo = One letter or number in the code is not right.
trouble-code_typo-safe = What you typed is still there.
trouble-code_typo-do = Look at the letter once more.

trouble-birth_date_unreadable = We can't read this birth date.
trouble-birth_date_unreadable-safe = What you typed is still there.
trouble-birth_date_unreadable-do = Type it like this: 03 25 1950.

trouble-invitation_refused = These two don't fit together.
trouble-invitation_refused-safe = What you typed is still there.
trouble-invitation_refused-do = Look at both once more.

trouble-too_many_tries = That was one try too many.
trouble-too_many_tries-safe = All you typed is safe.
trouble-too_many_tries-do = { $time ->
    [none] { $call }. We help you.
   *[other] Try again { $time }.
  }

trouble-offline = No internet right now.
trouble-offline-safe = All you typed is safe on this computer.
trouble-offline-do = Try again when the internet is back. In a hurry? { $call }.

trouble-clinic_silent = We can't reach the clinic's computer.
trouble-clinic_silent-safe = All you typed is safe on this computer.
trouble-clinic_silent-do = Try again in a while. In a hurry? { $call }.

trouble-not_the_clinic = Something else answers in place of your clinic.
trouble-not_the_clinic-safe = We sent nothing.
trouble-not_the_clinic-do = Are you at a hotel or a café? Open its web page first, then come back.

trouble-version_too_old = This Waypost is too old to talk to your clinic.
trouble-version_too_old-safe = All you wrote is safe here.
trouble-version_too_old-do = Get the new one. { $call } if you need help.

trouble-device_revoked = The clinic has closed Waypost on this computer.
trouble-device_revoked-safe = What you wrote stays with the clinic.
trouble-device_revoked-do = { $call }. We tell you why.

trouble-locked = Waypost is locked.
trouble-locked-safe = All you typed is safe.
trouble-locked-do = Open it with your PIN.

trouble-wrong_pin = { $tries ->
    [-1] That PIN does not fit.
    [0] That PIN does not fit.
    [one] That PIN does not fit. One try left.
   *[other] That PIN does not fit. { $tries } tries left.
  }
trouble-wrong_pin-safe = All you typed is safe.
trouble-wrong_pin-do = { $time ->
    [none] Try once more.
   *[other] Try again { $time }.
  }

trouble-pin_shape = A PIN has 6 numbers.
trouble-pin_shape-safe = Nothing is lost.
trouble-pin_shape-do = Type all 6 of them.

trouble-keychain_unavailable = This computer does not give us its key.
trouble-keychain_unavailable-safe = Your messages are still here, and locked.
trouble-keychain_unavailable-do = Sign out of the computer, sign in, and try again.

trouble-vault_damaged = A file of Waypost on this computer has a fault.
trouble-vault_damaged-safe = We deleted nothing. The clinic still has all you sent.
trouble-vault_damaged-do = Try once more. { $call } if it does not help.

trouble-vault_too_new = A newer Waypost was used on this computer.
trouble-vault_too_new-safe = Your messages are still here.
trouble-vault_too_new-do = Open them with the newer Waypost.

trouble-disk_full = This computer has no space left.
trouble-disk_full-safe = What was saved before is safe.
trouble-disk_full-do = Make some space. Then try again.

trouble-already_open = Waypost is open in one more window.
trouble-already_open-safe = Nothing is lost.
trouble-already_open-do = Go to that window, or close it and try again.

trouble-empty = There are no words yet.
trouble-empty-safe = Nothing was sent.
trouble-empty-do = Write a few words first.

trouble-too_long = This is too long to send.
trouble-too_long-safe = Your words are safe on this computer.
trouble-too_long-do = Make it shorter, or send it in two parts.

trouble-promise_changed = Who reads this, or the time, has changed.
trouble-promise_changed-safe = Your words are safe. Nothing was sent.
trouble-promise_changed-do = Look at the names once more, then send it.

trouble-not_found = This is not here any more.
trouble-not_found-safe = Nothing you wrote is lost.
trouble-not_found-do = Look in Messages.

trouble-too_late = It is on its way to the clinic already.
trouble-too_late-safe = Nothing is lost.
trouble-too_late-do = You can write one more line to the same people.

trouble-not_signed = We can't be sure that this is from your clinic.
trouble-not_signed-safe = So we don't show it. Your words are safe.
trouble-not_signed-do = Try again. { $call } if it stays so.

trouble-internal = This did not work.
trouble-internal-safe = All you typed is safe on this computer.
trouble-internal-do = Try again. { $call } if it stays so.
