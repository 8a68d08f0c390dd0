# When to call instead. A clinician of each language signs these off.
stop-emergency = Stop. This can be an emergency.
stop-emergency-how = Call now, from any phone
stop-emergency-why = A message is too slow for this. Do not drive yourself.
stop-emergency-yes = I called { $number }
stop-emergency-no = This is not happening now

stop-crisis = Please talk to someone now
stop-crisis-how =
    { $texts ->
        [true] Call or text, day and night, free
       *[false] Call, day and night, free
    }
stop-crisis-why = You do not have to carry this alone. A caring person answers at any hour.
stop-crisis-danger = If you took something, or may act on it now, call <b>{ $number }</b>.
stop-crisis-yes =
    { $texts ->
        [true] I called or texted { $number }
       *[false] I called { $number }
    }
stop-crisis-no = Go on writing

stop-urgent = Please call us today about this
stop-urgent-why = A nurse can help you today by phone. An answer here may come too late.
stop-urgent-yes = I will call
stop-urgent-no = This is not about today
stop-nurse-line = Call the nurse: <tel>{ $phone }</tel>

stop-you-wrote = You wrote:
stop-and = and
stop-only-here = Only your computer has read this. Nobody at the clinic has seen it yet.

stop-after-gone = You changed the words. The note about calling is gone.
stop-after-called = You said that you called. You can still write to us.
stop-after-will_call = You said that you will call. You can still write to us.
stop-after-not_now = You said that this is not now. If that changes, call.
