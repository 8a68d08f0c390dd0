# La llave de esta computadora.
choose-title = Cierre aquí sus mensajes con llave
choose-lead = Así nadie más los abre. La clínica no sabe su PIN y nunca se lo pide.
choose-use = Usar este PIN
choose-working = Cerramos ahora
choose-offline = { $connection ->
    [offline] Para esto hace falta internet una vez.
   *[other] Para esto hay que preguntar una vez a la clínica. Ahora no contesta.
}
choose-offline-do = Su mensaje está a salvo aquí. Pruebe otra vez en un rato. ¿Solo usted usa esta computadora? Elija “No, solo yo”.
choose-offline-wait = { $connection ->
    [offline] Su mensaje está a salvo aquí. Puede cerrarlo en cuanto vuelva el internet.
   *[other] Su mensaje está a salvo aquí. Puede cerrarlo en cuanto la clínica conteste.
}
others-question = ¿Hay más gente que usa esta computadora?
others-yes = Sí, o no sé
others-no = No, solo yo
others-yes-why = La computadora de la clínica guarda media llave. Para abrir hacen falta su PIN e internet.
others-no-why = Esta computadora guarda media llave. Su PIN la abre, con internet o sin él.

pin-new = Su PIN: 6 números
pin-hint = No su fecha de nacimiento, ni 123456.
pin-hide = Ocultar
pin-show = Mostrar
pin-count = { $typed } de { $all }
pin-good = Este PIN está bien
pin-short = Un PIN tiene 6 números. Escriba los 6.
pin-letters = Solo números. Un PIN tiene 6.
pin-date = Eso parece una fecha. Otros la pueden saber. Use otros números.
pin-easy = Ese es muy fácil. Mezcle más los números.

sent-title = Su mensaje está con la clínica
sent-waiting-title = Su mensaje aún no sale

locked-title = Cerrado con llave
locked-lead = Todo lo que escribió está a salvo.
locked-pin = Su PIN
locked-open = Abrir
locked-opening = Abriendo
locked-offline = { $connection ->
    [clinic_silent] Para abrir hay que preguntar a la clínica. Seguimos probando. ¿Tiene prisa? Llame al { $phone }.
    [not_the_clinic] En un hotel o un café, abra primero su página. ¿Tiene prisa? Llame al { $phone }.
   *[other] Para abrir hace falta internet. ¿Tiene prisa? Llame al { $phone }.
}
locked-forgot = Olvidé mi PIN
locked-forgot-call = Llame al { $phone }. Le ayudamos a entrar. Lo que envió sigue con la clínica.
