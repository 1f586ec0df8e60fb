import type { Wording } from './wording';

/** Paying, being charged, prices, invoices, points and money back. */
export const money: readonly Wording[] = [
  {
    es: 'dos_veces doble doblemente duplicado duplicada por_duplicado repetido dos_cargos dos_cobros segundo_cargo segundo_cobro por_partida_doble',
    ca: 'dues_vegades dos_cops doble duplicat duplicada per_duplicat repetit dos_càrrecs dos_cobraments',
    en: 'twice double duplicate duplicated two_times two_charges two_payments second_charge second_payment',
  },
  {
    es: 'cobrar_dos_veces cobraron_doble cobrado_doble doble_cobro doble_cargo cargo_duplicado cobro_duplicado cargo_doble cobro_doble me_han_cobrado_dos pagué_dos_veces pagado_dos_veces descontaron_dos_veces descontar_dos_veces debitaron_dos_veces',
    ca: 'cobrar_dues_vegades cobrat_dos_cops cobrat_doble doble_cobrament doble_càrrec càrrec_duplicat cobrament_duplicat pagat_dues_vegades pagat_dos_cops el_mateix_dos_cops',
    en: 'charged_twice charged_me_twice charged_double double_charged double_charge double_charged_me billed_twice billed_me_twice paid_twice taken_twice debited_twice duplicate_charge duplicate_payment charged_two_times deducted_twice',
  },
  {
    es: 'no_reconozco no_lo_reconozco no_reconozco_este_cargo no_reconozco_ese_cargo no_autoricé no_autorizado sin_autorización cargo_desconocido cargo_extraño cargo_raro cobro_desconocido cobro_raro cobro_indebido cargo_indebido yo_no_he_comprado no_he_comprado_nada no_compré_nada no_hice_esa_compra no_me_suena',
    ca: 'no_reconec no_el_reconec no_reconec_aquest_càrrec no_he_autoritzat no_autoritzat sense_autorització càrrec_desconegut càrrec_estrany cobrament_desconegut cobrament_indegut jo_no_he_comprat no_he_comprat_res no_em_sona',
    en: 'not_recognise not_recognize do_not_recognise_this do_not_recognize_this unrecognised unrecognized not_authorised not_authorized did_not_authorise did_not_authorize unauthorised_charge unauthorized_charge unknown_charge strange_charge mystery_charge never_bought did_not_make_this did_not_buy_anything not_bought_anything never_ordered_anything',
  },
  {
    es: 'extracto movimiento movimientos estado_de_cuenta resumen_de_la_tarjeta en_el_banco',
    ca: 'extracte moviment moviments estat_de_comptes al_banc',
    en: 'statement bank_statement card_statement transaction transactions',
  },
  {
    es: 'rechaza_la_tarjeta tarjeta_rechazada rechazan_la_tarjeta tarjeta_denegada pago_rechazado pago_denegado pago_fallido no_pasa_la_tarjeta no_me_pasa_la_tarjeta la_tarjeta_no_pasa no_acepta_mi_tarjeta no_me_acepta_la_tarjeta no_me_coge_la_tarjeta no_me_deja_pagar no_deja_pagar no_puedo_pagar no_se_puede_pagar no_me_toma_la_tarjeta no_me_permite_pagar falla_el_pago operación_denegada fondos_insuficientes rebota la_compra_no_pasa',
    ca: 'rebutja_la_targeta targeta_rebutjada targeta_denegada pagament_rebutjat pagament_denegat pagament_fallit no_passa_la_targeta no_accepta_la_targeta no_m_accepta_la_targeta no_em_deixa_pagar no_deixa_pagar no_puc_pagar falla_el_pagament operació_denegada',
    en: 'card_declined card_rejected card_refused card_was_declined card_is_declined card_keeps_getting_declined declined_my_card rejected_my_card payment_failed payment_declined payment_rejected payment_did_not_go_through payment_does_not_go_through payment_not_going_through payment_will_not_go_through not_accept_my_card not_take_my_card not_let_me_pay can_not_pay unable_to_pay insufficient_funds transaction_failed',
  },
  {
    es: 'transferencia transferir transferencia_bancaria iban cuenta_bancaria número_de_cuenta consignar consignación depositar depósito ingreso',
    ca: 'transferència transferir transferència_bancària iban compte_bancari número_de_compte ingrés',
    en: 'bank_transfer wire_transfer wire iban bank_account account_number sort_code bank_details',
  },
  { es: 'ingresar abonar acreditar acreditado', ca: 'ingressar abonar', en: 'credited deposit deposited' },
  {
    es: 'a_plazos plazos en_plazos cuotas en_cuotas meses_sin_intereses sin_intereses financiación financiar fraccionar pago_fraccionado aplazar aplazado klarna sequra en_tres_veces en_varios_pagos pagar_después pagar_en_partes',
    ca: 'a_terminis terminis quotes finançament finançar fraccionar pagament_fraccionat ajornar ajornat klarna sequra en_tres_vegades en_diversos_pagaments pagar_després pagar_en_parts',
    en: 'instalments installments in_instalments in_installments pay_monthly monthly_payments payment_plan spread_the_cost pay_later buy_now_pay_later klarna afterpay clearpay interest_free financing pay_in_three pay_in_parts',
  },
  {
    es: 'contrareembolso contra_reembolso contra_entrega pago_contra_entrega pagar_al_recibir pagar_en_la_entrega al_repartidor pagar_en_efectivo en_efectivo efectivo en_metálico',
    ca: 'contra_reemborsament contrareemborsament pagar_en_rebre pagar_en_rebre-ho en_efectiu efectiu en_metàl·lic',
    en: 'cash_on_delivery cod pay_on_delivery pay_when_it_arrives pay_in_cash pay_by_cash in_cash',
  },
  {
    es: 'forma_de_pago formas_de_pago método_de_pago métodos_de_pago medio_de_pago medios_de_pago modo_de_pago con_qué_se_puede_pagar cómo_se_paga cómo_puedo_pagar se_puede_pagar puedo_pagar aceptan_tarjeta aceptáis aceptan bizum paypal google_pay apple_pay oxxo mercado_pago pse nequi yape',
    ca: 'forma_de_pagament formes_de_pagament mètode_de_pagament mètodes_de_pagament mitjà_de_pagament mitjans_de_pagament com_es_paga com_puc_pagar es_pot_pagar puc_pagar accepteu bizum paypal google_pay apple_pay',
    en: 'payment_method payment_methods payment_option payment_options ways_to_pay way_to_pay how_can_i_pay how_do_i_pay can_i_pay do_you_accept do_you_take accept_paypal take_paypal paypal google_pay apple_pay venmo amex american_express',
  },
  {
    es: 'precio_distinto precio_diferente otro_precio precio_incorrecto precio_equivocado precio_mal error_de_precio error_en_el_precio diferencia_de_precio cobraron_de_más cobrado_de_más cobrar_de_más más_caro_que me_cobraron_más me_han_cobrado_más me_sale_más_caro ponía_otro_precio me_sale_a pone_un_precio cuál_es_el_precio_correcto',
    ca: 'preu_diferent un_altre_preu preu_incorrecte preu_equivocat preu_malament error_de_preu error_en_el_preu diferència_de_preu cobrat_de_més cobrar_de_més més_car_que m_heu_cobrat_més em_surt_més_car',
    en: 'wrong_price incorrect_price different_price price_error pricing_error price_mistake price_was_different price_is_different price_changed overcharged charged_more charged_too_much charged_me_more higher_price price_was_higher price_is_higher price_went_up more_expensive_than not_the_price price_shown price_difference',
  },
  {
    es: 'ha_bajado_de_precio bajó_de_precio bajado_el_precio bajaron_el_precio más_barato más_barata ahora_está_a hoy_está_a rebajado rebajada rebajas rebaja_después lo_pusieron_en_oferta diferencia devolver_la_diferencia abonar_la_diferencia igualar_el_precio bajada_de_precio euros_menos',
    ca: 'ha_baixat_de_preu baixat_el_preu més_barat més_barata ara_està_a avui_està_a rebaixat rebaixada rebaixes diferència tornar_la_diferència abonar_la_diferència igualar_el_preu baixada_de_preu euros_menys',
    en: 'price_drop price_dropped price_went_down price_has_gone_down dropped_the_price dropped_in_price cheaper now_cheaper price_match match_the_price price_adjustment refund_the_difference pay_the_difference on_sale_now went_on_sale gone_on_sale now_on_sale',
  },
  {
    es: 'código_de_descuento código_promocional código_descuento cupón_de_descuento cupón vale_de_descuento vale_descuento código_promo código_no_funciona código_inválido cupón_no_funciona código_no_válido no_me_aplica_el_descuento no_aplica_el_descuento no_se_aplica descuento_no_se_aplica no_me_hace_el_descuento',
    ca: 'codi_de_descompte codi_promocional codi_descompte cupó_de_descompte cupó val_de_descompte codi_promo codi_no_funciona codi_invàlid cupó_no_funciona codi_no_vàlid no_m_aplica_el_descompte no_aplica_el_descompte no_s_aplica no_em_fa_el_descompte',
    en: 'discount_code promo_code promotional_code promotion_code coupon_code voucher_code code_not_working code_does_not_work code_is_invalid code_invalid coupon_not_working coupon_does_not_work code_expired not_apply_the_discount discount_not_applied discount_did_not_apply code_not_accepted',
  },
  {
    es: 'tarjeta_regalo tarjeta_de_regalo tarjetas_regalo cheque_regalo vale_regalo vale_de_regalo bono_regalo gift_card vale saldo_de_la_tarjeta_regalo saldo',
    ca: 'targeta_regal targeta_de_regal targetes_regal xec_regal val_regal val_de_regal saldo_de_la_targeta_regal val saldo',
    en: 'gift_card gift_cards giftcard gift_voucher gift_vouchers gift_certificate store_credit balance',
  },
  {
    es: 'puntos mis_puntos puntos_de_fidelidad programa_de_puntos programa_de_fidelidad club_de_clientes tarjeta_de_socio recompensas canjear_puntos socio millas',
    ca: 'punts els_meus_punts punts_de_fidelitat programa_de_punts programa_de_fidelitat club_de_clients targeta_de_soci recompenses bescanviar_punts soci',
    en: 'points my_points loyalty_points loyalty_programme loyalty_program loyalty_card reward_points rewards redeem_points membership_card member',
  },
  {
    es: 'caducar caducado caducidad vencer vencido vencimiento expirar expirado',
    ca: 'caducar caducat caducitat vèncer vençut venciment expirar expirat',
    en: 'expire expired expiry expiration out_of_date run_out',
  },
  {
    es: 'factura_con_nif factura_con_cif factura_a_nombre_de factura_para_la_empresa factura_de_empresa factura_fiscal factura_con_iva factura_electrónica datos_fiscales datos_de_facturación razón_social nif cif rfc ruc nit cuit rut facturar boleta_o_factura',
    ca: 'factura_amb_nif factura_amb_cif factura_a_nom_de factura_per_a_l_empresa factura_d_empresa factura_amb_iva factura_electrònica dades_fiscals dades_de_facturació raó_social nif cif facturar',
    en: 'vat_invoice tax_invoice company_invoice business_invoice invoice_with_vat invoice_in_the_name vat_number tax_number tax_id company_name billing_details billing_information',
  },
  {
    es: 'tique ticket recibo boleta comprobante justificante comprobante_de_pago comprobante_de_compra justificante_de_compra justificante_de_pago tiquet papelito',
    ca: 'tiquet tíquet rebut comprovant justificant comprovant_de_pagament comprovant_de_compra justificant_de_compra paperet',
    en: 'receipt proof_of_purchase proof_of_payment sales_slip till_receipt',
  },
  {
    es: 'factura_pendiente factura_vencida factura_impagada pendiente_de_pago pendiente_de_cobro deuda debo adeudo impago impagado recordatorio_de_pago saldo_pendiente prórroga pagar_la_factura pagar_una_factura aplazar_el_pago',
    ca: 'factura_pendent factura_vençuda factura_impagada pendent_de_pagament deute devem impagament impagat recordatori_de_pagament saldo_pendent pròrroga pagar_la_factura pagar_una_factura ajornar_el_pagament',
    en: 'outstanding_invoice overdue_invoice unpaid_invoice outstanding_balance amount_due owe owing debt unpaid payment_reminder pay_the_invoice pay_an_invoice pay_invoice pay_my_invoice pay_this_invoice settle late_payment more_time_to_pay',
  },
  {
    es: 'reembolso_no_llega reembolso_no_ha_llegado no_me_han_devuelto_el_dinero no_me_habéis_devuelto_el_dinero no_me_devolvieron_el_dinero no_veo_el_reembolso dónde_está_mi_reembolso dónde_está_mi_dinero cuándo_me_devuelven_el_dinero cuándo_me_devolvéis_el_dinero cuándo_me_reembolsan cuándo_recibiré_el_reembolso cuándo_me_ingresan cuándo_me_ingresáis no_me_han_reembolsado no_me_han_abonado sin_reembolso sigo_sin_el_reembolso reverso_no_aparece',
    ca: 'reemborsament_no_arriba reemborsament_no_ha_arribat no_m_heu_tornat_els_diners no_m_han_tornat_els_diners no_veig_el_reemborsament on_és_el_meu_reemborsament on_són_els_meus_diners quan_em_torneu_els_diners quan_em_tornareu_els_diners quan_em_reemborsareu no_m_heu_reemborsat',
    en: 'refund_not_arrived refund_not_received refund_has_not_arrived refund_not_here refund_still_not where_is_my_refund where_is_my_money when_will_i_get_my_refund when_will_i_be_refunded when_do_i_get_my_refund when_do_i_get_my_money not_been_refunded not_refunded_me have_not_had_my_refund waiting_for_my_refund waiting_for_a_refund still_no_refund refund_status not_had_my_money',
  },
  {
    es: 'mi_dinero_de_vuelta mi_plata_de_vuelta me_regresen_mi_dinero regresar_mi_dinero regresar_la_plata regresan_la_plata me_devuelvan_mi_dinero devolver_el_dinero devolver_la_plata devolver_el_importe devolución_del_dinero devolución_de_dinero quiero_mi_dinero quiero_mi_plata recuperar_mi_dinero reembolso reembolsar reintegro reintegrar reverso reversar rembolso',
    ca: 'els_meus_diners_de_tornada tornar_els_diners torneu-me_els_diners tornar_els_doblers tornau_es_doblers tornar_l_import devolució_dels_diners vull_els_meus_diners vull_els_diners recuperar_els_diners reemborsament reemborsar reintegrament rembors',
    en: 'money_back my_money_back cash_back want_my_money get_a_refund get_refunded full_refund refund refunded reimburse reimbursement chargeback give_me_my_money return_my_money',
  },
  {
    es: 'plata guita lana pasta pisto varo dinero efectivo billete luca importe',
    ca: 'doblers quartos cèntims diners pasta import',
    en: 'cash dosh quid bucks money funds',
  },
  {
    es: 'reembolso_parcial devolución_parcial parte_del_dinero una_parte_del_dinero me_lo_quedo_si quedármelo_con quedarme_con_él hacer_un_precio descuento_por_el_defecto compensación rebaja_por un_descuento_por solo_una_parte',
    ca: 'reemborsament_parcial devolució_parcial part_dels_diners una_part_dels_diners me_la_quedo_si me_quedo_amb fer_un_preu descompte_pel_defecte compensació rebaixa_per un_descompte_per només_una_part',
    en: 'partial_refund part_refund some_money_back part_of_my_money some_of_my_money keep_it_for keep_it_if discount_for_the_damage compensation goodwill partial_compensation',
  },
  {
    es: 'al_por_mayor por_mayor mayorista mayoreo por_cantidad por_volumen tarifa_profesional precio_profesional precio_especial precios_para_tiendas revender reventa distribuidor distribuir cotización cotizar cotizan presupuesto para_mi_negocio para_mi_tienda para_mi_restaurante para_mi_hotel tengo_un_hotel tengo_un_restaurante tengo_una_tienda somos_un_hotel gran_cantidad',
    ca: 'a_l_engròs engròs majorista per_quantitat per_volum tarifa_professional preu_professional preu_especial revendre revenda distribuïdor distribuir pressupost per_al_meu_negoci per_a_la_meva_botiga per_al_meu_restaurant tinc_un_hotel tinc_un_restaurant tinc_una_botiga som_un_hotel gran_quantitat',
    en: 'wholesale wholesaler trade_price trade_prices trade_account bulk in_bulk bulk_order bulk_discount volume_discount large_quantity large_order resell reseller stockist stock_your_products distributor quote quotation for_my_business for_my_shop for_my_restaurant for_my_hotel own_a_hotel run_a_hotel run_a_shop business_customer',
  },
];
