import type { Wording } from './wording';

/** Parcels on their way, that never came, or came wrong. */
export const delivery: readonly Wording[] = [
  {
    es: 'no_ha_llegado no_me_ha_llegado no_han_llegado no_llegó no_me_llegó no_llega no_me_llega no_nos_llegó sin_llegar no_acaba_de_llegar no_he_recibido no_lo_he_recibido no_recibí no_recibo no_he_recibido_nada no_me_ha_llegado_nada nunca_llegó nunca_me_llegó nunca_recibí sin_recibir sigo_esperando sigue_sin_aparecer sin_aparecer no_aparece no_tengo_nada',
    ca: 'no_ha_arribat no_m_ha_arribat no_han_arribat no_arriba no_m_arriba sense_arribar no_acaba_d_arribar no_he_rebut no_l_he_rebut no_he_rebut_res no_m_ha_arribat_res encara_no_ha_arribat encara_no_m_ha_arribat mai_ha_arribat mai_no_ha_arribat encara_no_he_rebut sense_rebre encara_espero no_apareix no_ha_vingut no_tinc_res',
    en: 'not_arrived not_yet_arrived not_received not_yet_received not_come not_turned_up not_shown_up not_showed_up did_not_arrive did_not_come did_not_receive did_not_turn_up did_not_show_up does_not_arrive never_arrived never_came never_received never_got never_turned_up never_showed_up still_waiting still_not_here no_sign_of not_been_delivered not_delivered nothing_has_arrived nothing_has_come nowhere_to_be_seen nowhere_to_be_found',
  },
  {
    es: 'figura_entregado pone_entregado dice_entregado aparece_entregado como_entregado consta_entregado sale_entregado marcado_como_entregado pone_que_se_entregó dice_que_se_entregó dicen_que_lo_entregaron',
    ca: 'consta_lliurat consta_entregat posa_entregat posa_lliurat diu_entregat diu_lliurat com_a_entregat com_a_lliurat surt_entregat surt_lliurat marcat_com_a_entregat',
    en: 'says_delivered marked_delivered marked_as_delivered shows_delivered shows_as_delivered says_it_was_delivered claims_it_was_delivered supposedly_delivered says_it_has_been_delivered',
  },
  {
    es: 'dónde_está dónde_anda dónde_va por_dónde_va por_dónde_anda por_dónde_viene en_qué_va en_qué_estado qué_pasa_con_mi qué_pasó_con_mi cómo_va_mi qué_hay_de_mi',
    ca: 'on_és on_està on_para on_ha_quedat per_on_va en_quin_estat què_passa_amb com_va_la com_està_la',
    en: 'where_is_my where_is_it where_has_my where_are_my whats_happening_with what_is_happening_with what_happened_to_my any_update_on any_news_on any_news_about status_of_my',
  },
  {
    es: 'número_de_seguimiento código_de_seguimiento enlace_de_seguimiento localizador número_de_guía guía tracking número_de_envío número_de_rastreo código_de_rastreo rastrear rastreo seguimiento',
    ca: 'número_de_seguiment codi_de_seguiment enllaç_de_seguiment localitzador número_d_enviament tracking rastrejar seguiment',
    en: 'tracking_number tracking_link tracking_code tracking_id track_and_trace tracking track consignment_number waybill',
  },
  {
    es: 'vecino portero conserje conserjería portería lobby buzón punto_de_recogida en_casa_de_al_lado familiar con_el_vecino',
    ca: 'veí veïna veïns porter conserge consergeria porteria bústia punt_de_recollida al_costat familiar',
    en: 'neighbour neighbor concierge doorman porter mailbox letterbox pickup_point collection_point safe_place porch doorstep next_door',
  },
  {
    es: 'no_estaré_en_casa no_voy_a_estar no_estaba_en_casa no_estaré no_estoy_en_casa nadie_en_casa ausente estaré_fuera estoy_de_viaje estoy_de_vacaciones me_voy_de_vacaciones',
    ca: 'no_seré_a_casa no_hi_seré no_era_a_casa no_soc_a_casa ningú_a_casa absent seré_fora estic_de_viatge estic_de_vacances marxo_de_vacances',
    en: 'not_be_at_home not_be_home not_at_home not_home nobody_home no_one_home be_away going_away away_on_holiday on_vacation missed_the_delivery missed_my_delivery missed_delivery out_when',
  },
  {
    es: 'cambiar_la_dirección cambiar_dirección cambiar_de_dirección cambio_de_dirección otra_dirección dirección_equivocada dirección_incorrecta dirección_mal mal_la_dirección dirección_antigua dirección_vieja dirección_anterior me_he_mudado me_mudé mudanza portal_mal mal_el_número calle_mal otro_domicilio',
    ca: 'canviar_l_adreça canviar_adreça canvi_d_adreça una_altra_adreça adreça_equivocada adreça_incorrecta adreça_malament malament_l_adreça adreça_antiga adreça_vella adreça_anterior m_he_mudat m_he_canviat_de_casa mudança malament_el_carrer malament_el_número',
    en: 'change_the_address change_my_address change_address change_of_address change_the_delivery_address different_address another_address wrong_address incorrect_address old_address previous_address moved_house just_moved i_moved have_moved wrong_street wrong_postcode new_address',
  },
  {
    es: 'repartir_otro_día entregar_otro_día otro_día reprogramar volver_a_pasar volver_a_entregar nueva_entrega segundo_intento intento_de_entrega reparto_fallido entrega_fallida cambiar_la_fecha_de_entrega por_la_tarde por_la_mañana franja_horaria',
    ca: 'repartir_un_altre_dia entregar_un_altre_dia un_altre_dia reprogramar tornar_a_passar tornar_a_entregar nova_entrega segon_intent intent_d_entrega canviar_la_data_d_entrega a_la_tarda al_matí franja_horària',
    en: 'redeliver redelivery another_day different_day reschedule rearrange delivery_attempt attempted_delivery failed_delivery second_attempt delivery_slot time_slot change_the_delivery_date',
  },
  {
    es: 'retenido parado atascado bloqueado no_se_mueve sin_movimiento no_avanza no_se_actualiza sigue_igual estancado trabado',
    ca: 'retingut aturat encallat bloquejat no_es_mou sense_moviment no_avança no_s_actualitza continua_igual estancat',
    en: 'held_up stuck stalled not_moved not_moving not_updated not_updating no_movement has_not_moved in_transit_for on_hold',
  },
  {
    es: 'caja_vacía paquete_vacío sobre_vacío venía_vacío vino_vacío llegó_vacío estaba_vacío vacía_la_caja',
    ca: 'caixa_buida paquet_buit sobre_buit venia_buit ha_arribat_buit era_buit estava_buit',
    en: 'empty_box empty_parcel empty_package empty_envelope arrived_empty was_empty came_empty nothing_inside nothing_in_the_box',
  },
  {
    es: 'aplastado abollado golpeado mojado rasgado machucado abierto_el_paquete paquete_abierto caja_abierta caja_rota paquete_roto hecho_añicos en_pedazos hecho_pedazos en_mil_pedazos hecho_trizas hecho_polvo llegó_roto ha_llegado_roto vino_roto llegó_quebrado',
    ca: 'xafat aixafat abonyegat bonyegut mullat esquinçat caixa_oberta paquet_obert caixa_trencada fet_miques a_trossos fet_a_trossos esmicolat ha_arribat_trencat m_ha_arribat_trencat vidres_trencats ple_de_vidres',
    en: 'crushed dented squashed battered soaked ripped_open torn_open opened_parcel box_open box_was_open in_pieces in_bits smashed_to_pieces arrived_broken arrived_damaged came_broken came_damaged turned_up_broken damaged_in_transit damaged_in_the_post shattered',
  },
  {
    es: 'otra_cosa otro_artículo otro_producto otro_modelo otro_color otra_talla artículo_equivocado producto_equivocado pedido_equivocado color_equivocado talla_equivocada modelo_equivocado no_es_lo_que_pedí no_es_lo_mío no_era_lo_que_pedí no_pedí_esto no_pedí_eso no_lo_pedí que_no_pedí lo_que_no_era pedido_de_otro pedido_de_otra_persona cosa_distinta producto_distinto',
    ca: 'una_altra_cosa un_altre_article un_altre_producte un_altre_model un_altre_color una_altra_talla article_equivocat producte_equivocat comanda_equivocada color_equivocat talla_equivocada no_és_el_que_vaig_demanar no_és_el_meu no_era_el_que_vaig_demanar que_no_vaig_demanar no_he_demanat_això comanda_d_un_altre comanda_d_una_altra_persona',
    en: 'wrong_item wrong_product wrong_thing wrong_colour wrong_color wrong_size wrong_model wrong_order wrong_one wrong_parcel not_what_i_ordered not_what_i_bought not_mine not_my_order different_item different_product someone_else_order somebody_else_order someone_else_parcel did_not_order_this did_not_order_that instead_of_the sent_me_the_wrong',
  },
  {
    es: 'falta_uno falta_una falta_un falta_la falta_el me_falta me_faltan faltan_cosas faltan_piezas falta_una_pieza no_venía no_viene no_está_todo no_estaba_todo solo_venía solo_venían solo_había solo_me_llegó solo_llegó solo_ha_llegado vino_incompleto llegó_incompleto incompleto la_mitad_del_pedido parte_del_pedido de_menos',
    ca: 'falta_un falta_una falta_el falta_la em_falta em_falten falten_coses falten_peces falta_una_peça no_hi_és_tot no_hi_era_tot no_hi_és_el no_hi_és_la només_hi_havia només_n_he_trobat només_m_ha_arribat només_ha_arribat incomplet la_meitat_de_la_comanda part_de_la_comanda de_menys sense_el sense_els sense_la',
    en: 'missing_item missing_items missing_part missing_parts missing_piece missing_from is_missing are_missing was_missing were_missing not_in_the_box not_in_the_parcel not_in_the_package not_included short_of only_one_of half_of_my_order part_of_my_order incomplete_order only_received only_got only_arrived left_out one_short',
  },
  {
    es: 'tarda tardar demora demorar cuánto_tarda cuánto_tardáis cuánto_tardan cuánto_demora cuánto_se_demora cuánto_tiempo_tarda en_cuánto_llega en_cuánto_tiempo qué_día_llega cuándo_llega cuándo_me_llega cuándo_llegará cuándo_lo_recibo cuándo_recibiré plazo_de_entrega tiempo_de_entrega tiempos_de_entrega fecha_de_entrega',
    ca: 'trigar tardar quant_triga quant_trigueu quant_tarda quant_tardeu quin_dia_arriba quan_arriba quan_m_arriba quan_arribarà quan_m_arribarà quan_el_rebré quan_rebré termini_de_lliurament termini_d_entrega data_d_entrega data_de_lliurament',
    en: 'how_long_does_delivery how_long_does_shipping how_long_does_it_take how_long_will_it_take when_will_it_arrive when_does_it_arrive when_will_my when_will_i_receive when_will_i_get when_do_i_get when_is_it_coming when_is_it_due delivery_time delivery_times delivery_date shipping_time shipping_times lead_time estimated_delivery',
  },
  {
    es: 'gastos_de_envío coste_de_envío costo_de_envío costo_del_envío cuánto_cuesta_el_envío cuánto_vale_el_envío cuánto_sale_el_envío cuánto_cobran_de_envío envío_gratis envío_gratuito portes flete tarifa_de_envío',
    ca: 'despeses_d_enviament cost_d_enviament cost_de_l_enviament quant_costa_l_enviament quant_val_l_enviament enviament_gratis enviament_gratuït ports',
    en: 'shipping_cost shipping_costs shipping_fee shipping_charges delivery_cost delivery_costs delivery_charge delivery_charges delivery_fee cost_of_delivery cost_of_shipping how_much_is_delivery how_much_is_shipping how_much_is_postage postage postage_and_packing free_delivery free_shipping',
  },
  {
    es: 'envían_a enviáis_a hacen_envíos hacéis_envíos hacen_entregas envíos_a llegan_a mandan_a mandáis_a envío_internacional al_extranjero a_otro_país fuera_de_españa otro_país',
    ca: 'envieu_a feu_enviaments enviaments_a arribeu_a enviament_internacional a_l_estranger a_un_altre_país fora_d_espanya',
    en: 'ship_to deliver_to send_to do_you_ship do_you_deliver shipping_to delivery_to ship_abroad ship_internationally ship_overseas international_shipping international_delivery another_country abroad overseas',
  },
  {
    es: 'canarias baleares ceuta melilla tenerife mallorca menorca ibiza las_palmas gran_canaria lanzarote andorra islas isla',
    ca: 'canàries balears ceuta melilla tenerife mallorca menorca eivissa las_palmas gran_canària lanzarote andorra illes illa',
    en: 'canary_islands canaries balearics balearic_islands ceuta melilla tenerife mallorca majorca menorca ibiza gran_canaria lanzarote andorra islands island',
  },
  {
    es: 'aduana aduanas aduanero arancel aranceles dua despacho_de_aduana despacho_aduanero importación gastos_de_importación impuesto_de_importación derechos_de_importación igic brexit frontera',
    ca: 'duana duanes duaner aranzel aranzels dua despatx_de_duana importació despeses_d_importació drets_d_importació igic brexit frontera',
    en: 'customs custom_duties customs_duty customs_charges duty duties import_tax import_fee import_fees import_duty import_charges tariff brexit border',
  },
  {
    es: 'repartidor mensajero transportista conductor chofer cartero paquetería transportadora mensajería empresa_de_transporte agencia_de_transporte courier correos seur mrw dhl ups fedex gls nacex correos_express',
    ca: 'repartidor missatger transportista conductor xofer carter paqueteria missatgeria empresa_de_transport agència_de_transport correus seur mrw dhl ups fedex gls nacex',
    en: 'courier driver delivery_man delivery_guy delivery_driver delivery_person postman mailman carrier royal_mail evri hermes dpd dhl ups fedex usps gls seur post_office',
  },
  {
    es: 'huelga festivo festivos navidad reyes temporal nevada inundación dana puente black_friday fechas_señaladas antes_de_navidad antes_de_reyes para_navidad para_reyes nochebuena',
    ca: 'vaga festiu festius nadal reis temporal nevada inundació inundacions dana pont black_friday abans_de_nadal abans_de_reis per_nadal per_reis nit_de_nadal',
    en: 'strike walkout industrial_action bank_holiday public_holiday christmas before_christmas in_time_for_christmas for_christmas black_friday storm snow flood flooding xmas',
  },
  {
    es: 'despachar despacharon despachado despacho_de_mi ya_salió ha_salido salió_del_almacén cuándo_sale cuándo_lo_envían cuándo_lo_mandan almacén bodega preparación en_preparación preparando',
    ca: 'ha_sortit ja_ha_sortit ha_sortit_del_magatzem quan_surt quan_sortirà quan_l_envieu magatzem preparació en_preparació preparant',
    en: 'dispatched despatched despatch shipped_yet been_shipped been_dispatched has_shipped left_the_warehouse warehouse being_prepared processing preparing',
  },
  {
    es: 'recoger_en_tienda recogida_en_tienda recoger_en_la_tienda recogerlo_en_tienda recogerlo_en_la_tienda retirar_en_tienda retirar_en_la_tienda retiro_en_tienda retiro_en_sucursal pasar_a_buscarlo pasar_a_recogerlo pasar_por_la_tienda pasar_a_recoger pasar_a_buscar pasar_a_retirar ir_a_buscarlo ir_a_recogerlo ir_a_por retirarlo lo_recojo_yo recogerlo_yo listo_para_recoger',
    ca: 'recollir_a_la_botiga recollir_a_botiga recollida_a_la_botiga recollida_a_botiga recollir-ho_a_la_botiga passar_a_buscar passar_a_recollir passar_a_buscar-ho anar_a_buscar anar_a_buscar-ho anar_a_recollir anar_a_cercar ho_recullo_jo a_punt_per_recollir',
    en: 'click_and_collect collect_in_store collect_from_store collect_it_in_store collect_in_person pick_up_in_store pick_it_up pick_up_in_shop pick_it_up_myself collect_it_myself come_and_collect come_and_pick ready_to_collect ready_for_collection ready_for_pickup store_pickup in_store_pickup curbside',
  },
];
