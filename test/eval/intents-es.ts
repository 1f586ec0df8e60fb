/** Which of the sample SOPs handle each intent of `tickets-es.tsv`; where agents may rightly follow either of two, both stand. */
export const sopsByIntent: Readonly<Record<string, readonly string[]>> = {
  // When it is open may be meant of the shop as well as of the desk: `find-a-shop` tells the shop's hours.
  business_hours: ['contact-and-channels', 'find-a-shop'],
  cancel_order: ['cancel-order'],
  // Not told whether the parcel has left; once it has, only `redirect-parcel` helps.
  change_shipping_address: ['change-order', 'redirect-parcel'],
  check_availability: ['check-availability'],
  contact_customer_service: ['contact-and-channels'],
  contact_human_agent: ['contact-and-channels'],
  // All of them ask to buy on line and to collect in the shop, which has an SOP of its own.
  delivery_options: ['pick-up-in-shop'],
  edit_account: ['account-data-change'],
  exchange_item: ['exchange-item'],
  find_store: ['find-a-shop'],
  free_shipping: ['shipping-options-and-times'],
  pay_bill: ['pay-an-invoice'],
  promo_code: ['promo-code'],
  recover_password: ['recover-password'],
  return_item: ['refund-return'],
  track_order: ['track-order'],
  track_refund: ['track-refund'],
};
