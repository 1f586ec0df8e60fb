/**
 * Which of the sample SOPs handle each intent of `tickets-es.tsv`. Where agents would rightly follow either of two, both
 * stand.
 */
export const sopsByIntent: Readonly<Record<string, readonly string[]>> = {
  business_hours: ['contact-and-channels'],
  cancel_order: ['cancel-order'],
  change_shipping_address: ['change-order'],
  check_availability: ['check-availability'],
  contact_customer_service: ['contact-and-channels'],
  contact_human_agent: ['contact-and-channels'],
  delivery_options: ['shipping-options-and-times'],
  edit_account: ['account-data-change'],
  exchange_item: ['exchange-item'],
  find_store: ['find-a-shop'],
  free_shipping: ['shipping-options-and-times'],
  pay_bill: ['pay-an-invoice'],
  promo_code: ['promo-code'],
  recover_password: ['recover-password'],
  return_item: ['refund-return'],
  track_order: ['track-order'],
  // Its tickets ask where to request one as well.
  track_refund: ['track-refund', 'refund-return'],
};
