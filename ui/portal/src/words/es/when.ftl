# Cuándo escribir, cuándo llamar.
when-title = Cuándo escribir y cuándo llamar
when-lead = ¿No sabe qué tan grave es? Llame. ¿No sabe a quién preguntar? Escriba, y lo damos a quien le toca.
when-print = Imprimir esto

when-write = Escriba aquí
when-write-how = Puede esperar uno o dos días
when-write-refill = Más de un remedio que toma
when-write-result = Un resultado que no entiende
when-write-visit = Pedir una cita, moverla o saber más
when-write-question = Un problema que no es nuevo o no es grave
when-write-form = Un papel, una carta, un viaje

when-call = Llámenos hoy
when-call-open = { $hour ->
    [one] { $phone }, hasta la { $time }
   *[other] { $phone }, hasta las { $time }
  }
when-call-closed = { $phone }. Abrimos { $time }
when-call-new = Un dolor nuevo, fiebre, o una herida que se ve mal
when-call-ran-out = Se le acabó la insulina, el remedio para la sangre o el de los ataques
when-call-wrong = Tomó el remedio que no era y se siente bien
when-nurse-line = De noche o en fin de semana: enfermería,

when-emergency = Llame al { $emergency } ya
when-emergency-how = De cualquier teléfono
when-emergency-chest = Dolor de pecho, o le cuesta respirar
when-emergency-stroke = Se le cae la cara, no puede con un brazo, habla raro
when-emergency-bleeding = Sangre que no para
when-emergency-swelling = Labios o cara que se hinchan

when-crisis =
    { $texts ->
        [true] Llame o escriba al { $crisis }
       *[false] Llame al { $crisis }
    }
when-crisis-how = Día y noche, gratis
when-crisis-self = Piensa en morir o en hacerse daño
when-crisis-other = Teme por otra persona
