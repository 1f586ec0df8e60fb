/**
 * Messages as people write them in English: mails, chats, notes of calls, posts; written on 2026-10-15, a Thursday. Facts are
 * marked: `⟦variable=value⟧text⟦/⟧`.
 */
export const peopleEn: readonly string[] = [
  `Hi, it's ⟦customer.name⟧Liz⟦/⟧. The vase came in pieces ⟦date=2026-10-13⟧the day before yesterday⟦/⟧. Can I have my ⟦refund.amount⟧34.50⟦/⟧ euros back? Order ⟦order.id⟧BR-440145⟦/⟧. Thanks, ⟦customer.name⟧Liz⟦/⟧`,
  `You owe me €⟦refund.amount⟧30⟦/⟧.`,
  `I was charged EUR ⟦refund.amount⟧49.90⟦/⟧ twice, please refund one of them.`,
  `I'd like a refund of €⟦refund.amount⟧49.90⟦/⟧ for order ⟦order.id⟧BR-440146⟦/⟧.`,
  `Please refund the ⟦refund.amount⟧18.20⟦/⟧ EUR within the week.`,
  `It cost me ⟦amount=40 euros⟧forty euros⟦/⟧ and it broke after a week.`,
  `I'm still waiting for my €⟦refund.amount⟧64⟦/⟧ refund. I sent the rug back ⟦date=2026-09-24⟧three weeks ago⟦/⟧.`,
  `Where's my refund? ⟦refund.amount⟧25.00⟦/⟧ euros, promised for ⟦date=2026-10-12⟧last Monday⟦/⟧.`,
  `You've only refunded ⟦amount⟧€20⟦/⟧ and I'm owed €⟦refund.amount⟧45⟦/⟧.`,
  `I want you to reimburse the €⟦refund.amount⟧12.95⟦/⟧ I paid for express delivery.`,
  `My refund should have been ⟦refund.amount⟧75⟦/⟧ euros, not ⟦amount⟧55 euros⟦/⟧.`,
  `The code ⟦promo.code⟧AUTUMN15⟦/⟧ isn't working at checkout.`,
  `I tried to use ⟦promo.code⟧WELCOME⟦/⟧ but it says the promo code has expired.`,
  `Your newsletter gave me a discount code (⟦promo.code⟧SAVE20NOW⟦/⟧) and your site won't take it.`,
  `Voucher ⟦promo.code⟧HAPPY25⟦/⟧ was rejected, it says "minimum spend ⟦amount⟧€60⟦/⟧".`,
  `why wont ⟦promo.code⟧SPRING10⟦/⟧ apply to my basket`,
  `I live in ⟦customer.city⟧Manchester⟦/⟧ and would like to know if you ship to the ⟦customer.country⟧UK⟦/⟧.`,
  `Do you deliver to ⟦customer.country⟧Ireland⟦/⟧? I'm in ⟦customer.city⟧Galway⟦/⟧.`,
  `We run a small hotel in ⟦customer.city⟧Palma⟦/⟧ and need 40 towels.`,
  `My new address is 14 Mill Lane, ⟦customer.city⟧Bath⟦/⟧ BA1 2AB, ⟦customer.country⟧United Kingdom⟦/⟧.`,
  `Hello, I'm writing from ⟦customer.city⟧Lisbon⟦/⟧, ⟦customer.country⟧Portugal⟦/⟧. Has order ⟦order.id=BR-440150⟧br 440150⟦/⟧ been sent?`,
  `⟦customer.name⟧Tom Baker⟦/⟧ (10:02): hi there
Ana (10:03): Hi Tom, how can I help?
⟦customer.name⟧Tom Baker⟦/⟧ (10:04): my parcel ⟦order.id⟧BR-440151⟦/⟧ was due ⟦date=2026-10-14⟧yesterday⟦/⟧
⟦customer.name⟧Tom Baker⟦/⟧ (10:05): if it's lost I want my ⟦refund.amount⟧59.90⟦/⟧ euros back`,
  `Call from Mrs ⟦customer.name⟧Helen Fischer⟦/⟧, ⟦customer.phone⟧+44 20 7946 0123⟦/⟧. She was charged €⟦refund.amount⟧15⟦/⟧ too much ⟦date=2026-10-09⟧last Friday⟦/⟧ and wants it back.`,
  `Name: ⟦customer.name⟧Aoife Byrne⟦/⟧
Email: ⟦customer.email⟧aoife@mail.example⟦/⟧
Phone: ⟦customer.phone⟧+353 1 555 0123⟦/⟧
Town: ⟦customer.city⟧Cork⟦/⟧
Country: ⟦customer.country⟧Ireland⟦/⟧
Order number: ⟦order.id⟧BR-440160⟦/⟧
Message: Please cancel and refund ⟦refund.amount⟧88.00⟦/⟧ EUR.`,
  `Dear Sir or Madam,

On ⟦date=2026-09-21⟧21 September⟦/⟧ I returned two lamps (invoice ⟦invoice.number⟧F2026-00931⟦/⟧). To date I have received nothing. I must ask you to return the ⟦refund.amount⟧178.00⟦/⟧ euros within seven days.

Yours faithfully,
⟦customer.name⟧Margaret Hale⟦/⟧
12 Orchard Road`,
  `WHERE IS MY ORDER ⟦order.id⟧BR-440170⟦/⟧??? I PAID ⟦amount⟧€90⟦/⟧ ⟦date=2026-10-01⟧TWO WEEKS AGO⟦/⟧`,
  `@brialba your courier left my parcel in the rain ⟦date=2026-10-14⟧yesterday⟦/⟧. Order ⟦order.id⟧BR-440171⟦/⟧. Not impressed.`,
  `I don't want a ⟦amount⟧€20⟦/⟧ voucher, I want my money back.`,
  `Could you credit me for the broken mug? It was ⟦amount⟧9.50 euros⟦/⟧.`,
  `Hi team, I returned a chair and got ⟦amount⟧€40⟦/⟧ back but I paid ⟦amount⟧€55⟦/⟧.`,
  `Refund of ⟦refund.amount=1250.50⟧1,250.50⟦/⟧ please`,
  `I paid €⟦refund.amount⟧79.95⟦/⟧ for these sheets and they are not the ones I ordered. I want my money back.`,
  `When will I see my money? It was €⟦refund.amount⟧42⟦/⟧ and the order was cancelled ⟦date=2026-10-12⟧three days ago⟦/⟧.`,
  `The refund you made was ⟦amount⟧€15⟦/⟧ and it should have been €⟦refund.amount⟧25⟦/⟧.`,
  `You have already refunded the ⟦amount⟧€30⟦/⟧, thank you. Now I'd like to place another order.`,
  `You still haven't refunded the €⟦refund.amount⟧30⟦/⟧ for the jug.`,
  `Can you send me back the €⟦refund.amount⟧12.50⟦/⟧ I overpaid?`,
  `I am owed a refund of €⟦refund.amount⟧85⟦/⟧.`,
  `Could I please get a refund for the lamp (€⟦refund.amount⟧64.90⟦/⟧)?`,
  `I was overcharged by €⟦refund.amount⟧10⟦/⟧ and would like it back.`,
  `You took ⟦amount⟧€59⟦/⟧ instead of ⟦amount⟧€49⟦/⟧. Please refund the €⟦refund.amount⟧10⟦/⟧ difference.`,
  `Just give me my ⟦refund.amount⟧38⟦/⟧ quid back`,
  `Requesting reimbursement of €⟦refund.amount⟧22.40⟦/⟧ for the return postage.`,
  `I'd rather have the ⟦amount⟧€45⟦/⟧ than another one that breaks.`,
  `Shipping was ⟦amount⟧€4.90⟦/⟧ and the bowl ⟦amount⟧€35⟦/⟧. Is delivery refunded as well?`,
  `The tracking code VZ12345678 does not exist.`,
  `I get error code E4041 when I pay.`,
  `The item code is MT2050 and I want it in blue.`,
  `My postcode is BS1 4DJ.`,
  `My promo code ⟦promo.code=WELCOME10⟧welcome10⟦/⟧ doesn't work.`,
  `Tried ⟦promo.code⟧BRIALBA20⟦/⟧ at checkout and got "code not valid".`,
  `I had a 15% off coupon, ⟦promo.code⟧FALL15⟦/⟧, and it wasn't applied.`,
  `Can I still use ⟦promo.code⟧XMAS25⟦/⟧? It says it expires ⟦date=2026-10-16⟧tomorrow⟦/⟧.`,
  `We're based in ⟦customer.city⟧Bristol⟦/⟧ and we'd like a quote.`,
  `I moved to ⟦customer.city⟧Edinburgh⟦/⟧ last month, please update my address.`,
  `I'm over in ⟦customer.country⟧Germany⟦/⟧ at the moment.`,
  `Bought it in Italy on holiday, do you sell it too?`,
  `Please send the invoice for ⟦order.id⟧BR-440200⟦/⟧.

Regards,

⟦customer.name⟧Priya Nair⟦/⟧
Nair & Daughters
Unit 4, 22 Dock Street
⟦customer.city⟧Leeds⟦/⟧ LS10 1JF
⟦customer.country⟧United Kingdom⟦/⟧`,
  `It arrived on ⟦date=2026-10-13⟧Tuesday 13th⟦/⟧ and stopped working ⟦date=2026-10-15⟧this morning⟦/⟧.`,
  `I ordered on ⟦date=2026-10-03⟧3rd October⟦/⟧, it was due ⟦date=2026-10-09⟧on the 9th⟦/⟧.`,
  `Call me on ⟦customer.phone⟧07700 900123⟦/⟧ please. ⟦customer.name⟧Hannah Cole⟦/⟧`,
  `I paid ⟦amount⟧€45⟦/⟧ and want you to refund €⟦refund.amount⟧15⟦/⟧.`,
  `You charged me €⟦refund.amount⟧24.90⟦/⟧ for a cancelled order, can I have it back?`,
  `I'd like €⟦refund.amount⟧12⟦/⟧ refunded, please.`,
  `When am I getting the ⟦amount⟧€65⟦/⟧ for the chair I returned?`,
  `I want to swap the ⟦amount⟧€120⟦/⟧ chair for the ⟦amount⟧€140⟦/⟧ one and pay the difference.`,
  `I returned a ⟦amount⟧€45⟦/⟧ rug and nothing has happened since.`,
  `£⟦refund.amount⟧30⟦/⟧ has still not been returned to my account.`,
  `I just want my ⟦refund.amount⟧45⟦/⟧ euros.`,
  `My ⟦amount⟧€45⟦/⟧ lamp arrived cracked.`,
  `About my refund: it was ⟦refund.amount⟧64.90⟦/⟧, wasn't it?`,
  `I haven't seen the €⟦refund.amount⟧45⟦/⟧ on my statement.`,
  `The €⟦refund.amount⟧45⟦/⟧ you promised has never arrived.`,
  `I have seen the ⟦amount⟧€45⟦/⟧ bowl in your shop window, is it in stock?`,
  `Please reverse the charge of €⟦refund.amount⟧30⟦/⟧.`,
  `You need to give us the €⟦refund.amount⟧30⟦/⟧ you took.`,
  `Please refund the delivery charge of €⟦refund.amount⟧4.95⟦/⟧.`,
  `I'd like to be refunded for the second charge of €⟦refund.amount⟧34.90⟦/⟧.`,
  `Can you refund the postage? It was €⟦refund.amount⟧4.95⟦/⟧.`,
  `9/23/26, 9:14 AM - ⟦customer.name⟧Tom Baker⟦/⟧: I was charged twice ⟦date=2026-09-22⟧yesterday⟦/⟧
9/23/26, 9:15 AM - Brialba Support: Hi Tom, sorry about that
10/2/26, 9:16 AM - ⟦customer.name⟧Tom Baker⟦/⟧: and again ⟦date=2026-10-01⟧yesterday⟦/⟧`,
  `⟦customer.name⟧Tom Baker⟦/⟧
Sep 10, 2026, 8:02 AM GMT+1
Where is my order? I paid ⟦date=2026-09-09⟧yesterday⟦/⟧

Brialba
Sep 10, 2026, 8:09 AM GMT+1
Hi Tom`,
  `My card was charged twice.

Kind regards,
⟦customer.name⟧Martha Hill⟦/⟧
Leeds`,
];
