import type { Wording } from './wording';

/** What was bought or may be: stock, sizes, materials, care, faults, changing, cancelling, gifts, shops. */
export const product: readonly Wording[] = [
  {
    es: 'no_enciende no_se_enciende no_prende no_me_prende no_arranca no_funciona no_sirve no_va no_anda no_carga_la_batería no_calienta no_enfría no_cierra no_abre no_se_ve no_suena no_gira dejó_de_funcionar ha_dejado_de_funcionar dejó_de_andar se_apaga se_apagó se_murió se_ha_muerto se_quedó_muerto se_fundió se_quemó se_estropeó se_ha_estropeado se_descompuso se_dañó se_malogró se_jodió salió_malo salió_mala pierde_agua gotea',
    ca: 'no_s_encén no_s_engega no_arrenca no_funciona no_va no_rutlla no_serveix no_escalfa no_refreda no_tanca no_obre no_sona no_gira ha_deixat_de_funcionar ha_deixat_d_anar va_deixar_de_funcionar s_apaga s_ha_apagat s_ha_mort s_ha_fos s_ha_cremat s_ha_espatllat s_ha_fet_malbé perd_aigua regala goteja',
    en: 'does_not_turn_on will_not_turn_on not_turn_on not_switch_on does_not_switch_on does_not_start will_not_start not_start does_not_work will_not_work not_work not_working stopped_working stop_working no_longer_works not_charging does_not_charge not_heat not_close not_open keeps_turning_off turns_itself_off packed_in gave_up died dead_on_arrival conked_out burnt_out burned_out leaks leaking doa',
  },
  {
    es: 'se_ha_roto se_rompió se_me_rompió se_me_ha_roto se_partió se_ha_partido se_quebró se_me_quebró se_rajó se_ha_rajado se_soltó se_ha_soltado se_ha_despegado se_despegó se_ha_descosido se_descosió se_deshizo se_deshace se_ha_desteñido se_destiñó destiñe encogió ha_encogido se_encogió se_pelan hace_pelotillas se_desgastó se_ha_caído_a_trozos cremallera cierre_roto se_zafó',
    ca: 's_ha_trencat se_m_ha_trencat es_va_trencar s_ha_partit es_va_partir s_ha_esquerdat s_ha_deixat_anar s_ha_desenganxat s_ha_descosit es_va_descosir es_desfà s_ha_desfet s_ha_destenyit desteny ha_encongit s_ha_encongit fa_boletes s_ha_gastat cremallera',
    en: 'has_broken has_snapped snapped snapped_off came_off fell_off has_come_off come_apart came_apart fell_apart falling_apart coming_apart coming_loose has_ripped ripped tore torn split unravelling frayed faded shrunk shrank pilling has_cracked cracked_after zip bust busted wore_out worn_out peeling',
  },
  {
    es: 'defecto defectuoso de_fábrica defecto_de_fábrica tara tarado fallo_de_fábrica mal_hecho mala_calidad mal_acabado poro mancha manchado raya rayado grieta',
    ca: 'defecte defectuós de_fàbrica defecte_de_fàbrica tara tarat mal_fet mala_qualitat mal_acabat porus taca tacat ratlla ratllat esquerda',
    en: 'defect defective faulty fault manufacturing_defect manufacturing_fault flaw flawed badly_made poor_quality poor_workmanship blemish stain stained scratch scratched crack factory_fault',
  },
  {
    es: 'garantía en_garantía cubre_la_garantía entra_en_garantía período_de_garantía tres_años_de_garantía',
    ca: 'garantia en_garantia cobreix_la_garantia entra_en_garantia període_de_garantia',
    en: 'warranty guarantee under_warranty under_guarantee still_covered covered_by in_warranty out_of_warranty warranty_claim',
  },
  {
    es: 'reparar reparación arreglar arreglo arreglármelo me_lo_arregláis servicio_técnico componer taller',
    ca: 'reparar reparació arreglar arranjar arranjament adobar servei_tècnic taller',
    en: 'repair mend fix fixed repaired mended service_centre workshop',
  },
  {
    es: 'repuesto repuestos recambio recambios pieza_de_recambio pieza_de_repuesto refacción refacciones pieza_suelta',
    ca: 'recanvi recanvis peça_de_recanvi peça_solta',
    en: 'spare_part spare_parts replacement_part replacement_parts spares spare',
  },
  {
    es: 'me_queda_grande me_queda_chico me_queda_chica me_queda_pequeño me_queda_pequeña me_va_grande me_va_pequeño me_va_pequeña me_van_pequeñas me_van_grandes me_viene_grande me_viene_pequeño me_aprieta no_me_queda no_me_vale no_me_entra no_es_mi_talla una_talla_más una_talla_menos talla_más_grande talla_más_pequeña otra_talla demasiado_grande demasiado_pequeño muy_grande muy_chico muy_pequeño',
    ca: 'em_va_gran em_va_petit em_va_petita em_va_just em_va_justa em_queda_gran em_queda_petit em_ve_gran em_estreny no_em_va_bé no_em_cap no_és_la_meva_talla una_talla_més una_talla_menys talla_més_gran talla_més_petita una_altra_talla massa_gran massa_petit massa_petita',
    en: 'does_not_fit not_fit too_small too_big too_large too_tight too_loose too_short too_long runs_small runs_large bigger_size larger_size smaller_size different_size another_size size_up size_down one_size_up',
  },
  {
    es: 'cambiar_por cambiarlo_por cambiarla_por cambiármelo cambiármela cambio_de_talla cambio_de_color cambio_por cambiar_la_talla cambiar_de_talla cambiar_el_artículo llevarme_otra_cosa cambiarlo',
    ca: 'canviar_per canviar-lo_per canviar-la_per canviar-me-la canviar-me-lo canvi_de_talla canvi_de_color canvi_per canviar_la_talla canviar_de_talla canviar-lo',
    en: 'exchange_it exchange_for exchange_this swap_it swap_for swap_this change_it_for change_for_a different_colour different_color trade_it_for replace_it_with switch_it_for',
  },
  {
    es: 'devolver devolución regresar regresarlo retornar quiero_devolver quiero_regresar cómo_devuelvo cómo_lo_devuelvo mandar_de_vuelta mandarlo_de_vuelta enviar_de_vuelta no_me_gusta no_me_gustó no_me_convence no_es_como_esperaba no_es_lo_que_esperaba me_arrepentí me_he_arrepentido cambié_de_opinión he_cambiado_de_idea desistir desistimiento derecho_de_desistimiento etiqueta_de_devolución plazo_de_devolución',
    ca: 'tornar devolució retornar vull_tornar com_ho_torno com_el_torno com_la_torno com_torno no_m_agrada no_m_ha_agradat no_em_convenç no_és_com_esperava no_és_el_que_esperava m_he_penedit he_canviat_d_idea desistir desistiment dret_de_desistiment etiqueta_de_devolució termini_de_devolució',
    en: 'return returns send_it_back send_back send_this_back give_it_back bring_it_back take_it_back return_it return_this return_an_item return_label return_policy changed_my_mind do_not_like_it do_not_want_it not_as_expected not_what_i_expected not_happy_with cooling_off withdrawal right_to_withdraw',
  },
  {
    es: 'ya_lo_devolví lo_devolví he_devuelto mandé_la_devolución envié_la_devolución devolución_perdida devolución_no_llega no_les_llegó_la_devolución no_os_ha_llegado_la_devolución comprobante_de_devolución',
    ca: 'ja_ho_vaig_tornar ho_vaig_tornar he_tornat vaig_enviar_la_devolució devolució_perduda devolució_no_arriba no_us_ha_arribat_la_devolució',
    en: 'sent_it_back already_returned returned_it i_returned return_lost lost_return return_not_received not_received_my_return return_never_arrived received_my_return got_my_return sent_back return_tracking',
  },
  {
    es: 'anular cancelar anular_el_pedido anular_mi_pedido anular_la_compra cancelar_el_pedido cancelar_mi_pedido cancelar_la_compra ya_no_lo_quiero ya_no_la_quiero ya_no_lo_necesito no_lo_mandéis no_lo_envíen no_lo_enviéis parar_el_pedido echar_para_atrás dar_marcha_atrás dejar_sin_efecto pedí_sin_querer pedido_por_error compré_por_error me_equivoqué_de_pedido',
    ca: 'anul·lar cancel·lar anul·lar_la_comanda anul·lar_la_meva_comanda anul·lar_la_compra cancel·lar_la_comanda cancel·lar_la_compra ja_no_ho_vull ja_no_el_vull ja_no_la_vull ja_no_ho_necessito no_ho_envieu atureu_la_comanda tirar_enrere tirar_arrere fer_marxa_enrere deixar_sense_efecte he_comprat_sense_voler comanda_per_error',
    en: 'cancel cancellation cancel_my_order cancel_the_order cancel_order cancel_it cancel_my_purchase do_not_want_it_anymore no_longer_want no_longer_need do_not_need_it_anymore do_not_send_it do_not_ship stop_the_order stop_my_order ordered_by_mistake bought_by_mistake ordered_by_accident accidentally_ordered by_accident call_it_off',
  },
  {
    es: 'cambiar_el_pedido cambiar_mi_pedido modificar_el_pedido modificar_mi_pedido corregir_el_pedido añadir_al_pedido agregar_al_pedido añadir_otro quitar_del_pedido me_equivoqué_de_color me_equivoqué_de_talla me_equivoqué_al_pedir acabo_de_hacer_un_pedido acabo_de_pedir antes_de_que_salga antes_de_que_lo_envíen estáis_a_tiempo estoy_a_tiempo sumar_al_pedido',
    ca: 'canviar_la_comanda modificar_la_comanda corregir_la_comanda afegir_a_la_comanda afegir_una_cosa treure_de_la_comanda m_he_equivocat_de_color m_he_equivocat_de_talla m_he_equivocat acabo_de_fer_una_comanda acabo_de_comprar acabo_de_demanar abans_que_surti abans_que_ho_envieu sou_a_temps soc_a_temps',
    en: 'change_my_order change_the_order modify_my_order amend_my_order edit_my_order add_to_my_order add_another remove_from_my_order picked_the_wrong chose_the_wrong selected_the_wrong ordered_the_wrong just_placed just_ordered just_placed_an_order before_it_ships before_you_ship before_it_is_sent before_you_send not_shipped_yet',
  },
  {
    es: 'confirmación correo_de_confirmación no_me_llegó_la_confirmación sin_confirmación no_me_ha_llegado_la_confirmación confirmar_el_pedido confirmar_la_compra se_ha_hecho_el_pedido se_hizo_el_pedido se_tramitó_el_pedido entró_mi_pedido no_sé_si_se_hizo no_tengo_ningún_correo',
    ca: 'confirmació correu_de_confirmació sense_confirmació no_m_ha_arribat_la_confirmació confirmar_la_comanda confirmar_la_compra s_ha_fet_la_comanda ha_entrat_la_comanda no_sé_si_s_ha_fet',
    en: 'confirmation confirmation_email order_confirmation no_confirmation no_email not_got_a_confirmation did_my_order_go_through has_my_order_gone_through order_go_through order_went_through did_it_go_through confirm_my_order',
  },
  {
    es: 'hay_stock tienen_stock tenéis_stock en_stock sin_stock agotado agotada quedan queda_alguno os_quedan les_quedan está_disponible disponible disponibilidad no_disponible volver_a_tener volveréis_a_tener volverán_a_tener vuelve_a_haber cuándo_vuelve cuándo_habrá cuándo_reponen cuándo_reponéis reponer reposición lo_manejan lo_tienen lo_tenéis tienen_en tenéis_en avisadme_cuando avísenme_cuando existencias descatalogado lista_de_espera',
    ca: 'hi_ha_estoc teniu_estoc en_estoc sense_estoc esgotat esgotada en_queden en_queda us_en_queden està_disponible disponible disponibilitat no_disponible tornar_a_tenir tornareu_a_tenir torna_a_haver quan_torna quan_n_hi_haurà quan_reposeu reposar reposició el_teniu la_teniu els_teniu aviseu-me_quan existències descatalogat llista_d_espera',
    en: 'in_stock out_of_stock back_in_stock sold_out restock restocking available availability unavailable not_available do_you_have_any have_any_left any_left have_it_in when_will_it_be_back when_will_you_have be_back_in back_in coming_back stock notify_me let_me_know_when discontinued waiting_list waitlist',
  },
  {
    es: 'se_les_acabó se_os_ha_acabado ya_no_lo_tienen ya_no_lo_tenéis ya_no_queda ya_no_hay no_queda_ninguno ya_lo_había_pagado ya_lo_pagué ya_está_pagado después_de_pagar vender_lo_que_no_tenéis',
    ca: 's_us_ha_acabat ja_no_el_teniu ja_no_la_teniu ja_no_en_queda ja_no_en_queden no_en_queda_cap no_n_hi_ha_cap ja_ho_havia_pagat ja_ho_vaig_pagar ja_està_pagat ja_està_cobrat després_de_pagar vendre_el_que_no_teniu veneu_una_cosa_que_no_teniu',
    en: 'took_my_money already_paid after_i_paid after_paying already_paid_for paid_for_it now_you_say now_you_tell_me no_longer_available no_longer_have it_is_sold_out none_left sold_something_you_do_not_have',
  },
  {
    es: 'a_medida hecho_a_medida sobre_medida mandar_a_hacer por_encargo encargo_especial personalizado personalizar con_mi_nombre con_su_nombre con_nombre bordar bordado grabar grabado iniciales otras_medidas medidas_especiales a_la_medida fabricar_a_medida presupuesto',
    ca: 'a_mida fet_a_mida per_encàrrec encàrrec_especial personalitzat personalitzar amb_el_meu_nom amb_el_seu_nom amb_nom brodar brodat gravar gravat inicials altres_mides mides_especials fer-ho_exprés pressupost',
    en: 'made_to_measure made_to_order custom_made custom_size custom bespoke personalised personalized personalise personalize with_my_name with_her_name with_his_name with_a_name engrave engraved engraving embroider embroidered initials monogram special_order commission other_sizes',
  },
  {
    es: 'de_qué_está_hecho de_qué_está_hecha de_qué_es de_qué_material de_qué_están_hechos qué_material qué_lleva qué_tela qué_composición composición material materiales tejido tela ingredientes cien_por_cien_algodón algodón lino lana cuero piel poliéster seda madera barro cerámica vidrio acero plata es_de_verdad sintético de_origen_animal vegano vegana',
    ca: 'de_què_està_fet de_què_està_feta de_què_és de_quin_material de_què_estan_fets quin_material què_porta quina_tela composició material materials teixit tela ingredients cotó lli llana cuir pell polièster seda fusta fang ceràmica vidre acer plata és_de_veritat sintètic d_origen_animal vegà vegana',
    en: 'what_is_it_made_of what_is_this_made_of what_are_they_made_of made_of made_from what_material what_fabric material materials fabric composition ingredients cotton linen wool leather polyester silk wood clay ceramic glass steel sterling_silver real_leather synthetic vegan animal_products cruelty_free',
  },
  {
    es: 'dónde_se_fabrica dónde_se_hace dónde_lo_fabrican dónde_lo_hacen dónde_está_hecho hecho_en hecho_a_mano fabricado_en origen procedencia de_dónde_viene de_dónde_lo_sacáis artesanal artesano quién_lo_hace ecológico sostenible certificado sello comercio_justo huella_de_carbono',
    ca: 'on_es_fabrica on_es_fa on_ho_feu on_està_fet fet_a fet_a_mà fabricat_a origen procedència d_on_ve d_on_ho_traieu artesanal artesà qui_ho_fa ecològic sostenible certificat segell comerç_just petjada_de_carboni',
    en: 'where_is_it_made where_are_they_made where_are_these_made made_in handmade hand_made manufactured_in origin sourced where_does_it_come_from artisan who_makes organic sustainable certified certificate fair_trade carbon_footprint eco_friendly',
  },
  {
    es: 'níquel látex gluten frutos_secos nueces cacahuete lactosa alérgeno alérgenos contiene lleva_níquel plomo cadmio bpa ftalatos tóxico tóxica químicos sustancias apto_para apto_para_alimentos apto_para_bebés hipoalergénico libre_de seguro_para peligroso peligro es_seguro se_lo_puede_tragar',
    ca: 'níquel làtex gluten fruits_secs nous cacauet lactosa al·lergen al·lèrgens conté porta_níquel plom cadmi bpa ftalats tòxic tòxica químics substàncies apte_per apte_per_a_aliments apte_per_a_bebès hipoal·lergènic lliure_de segur_per perillós perill és_segur',
    en: 'nickel latex gluten nuts peanut peanuts lactose allergen allergens contain contains lead_free lead cadmium bpa phthalates toxic non_toxic chemicals substances food_safe food_grade safe_for suitable_for hypoallergenic nickel_free gluten_free nut_free dangerous hazard is_it_safe choking_hazard',
  },
  {
    es: 'alergia alérgico alérgica reacción_alérgica reacción sarpullido ronchas roncha picor pica me_pica picazón irritación irritado granos eccema urticaria hinchado hinchó me_salió_una_alergia',
    ca: 'al·lèrgia al·lèrgic al·lèrgica reacció_al·lèrgica reacció erupció picor em_pica irritació irritat grans èczema urticària inflat envermellit',
    en: 'allergy allergic allergic_reaction reaction rash hives itch itchy itching irritation irritated eczema swollen swelling blisters burning_sensation',
  },
  {
    es: 'me_corté se_cortó cortarse me_quemé se_quemó_la_mano quemadura herida herido lesión sangre sangrar a_urgencias calambre descarga_eléctrica me_dio_calambre corriente se_cayó_al_suelo caída me_caí accidente me_lastimé se_lastimó me_hice_daño se_hizo_daño puntos_de_sutura',
    ca: 'm_he_tallat em_vaig_tallar tallar-se m_he_cremat cremada ferida ferit lesió sang sagnar a_urgències enrampada m_he_enrampat descàrrega_elèctrica caiguda he_caigut accident m_he_fet_mal s_ha_fet_mal punts_de_sutura',
    en: 'cut_myself cut_my_hand cut_my_finger burnt_myself burned_myself burn_my injured injury hurt_myself hurt_my wound bleeding blood hospital_because electric_shock shock stitches fell_off_and accident emergency_room injured_by',
  },
  {
    es: 'retirada_del_producto retirada retirar_del_mercado retirado_del_mercado alerta_de_seguridad aviso_de_seguridad producto_defectuoso_retirado lote número_de_lote dejar_de_usar deje_de_usar riesgo_de_incendio riesgo_de_asfixia llamada_a_revisión',
    ca: 'retirada_del_producte retirada retirar_del_mercat retirat_del_mercat alerta_de_seguretat avís_de_seguretat número_de_lot deixar_d_usar deixar_de_fer_servir no_usi_més risc_d_incendi risc_d_asfíxia',
    en: 'product_recall recall recalled safety_alert safety_notice safety_warning batch batch_number stop_using fire_hazard fire_risk withdrawn_from_sale',
  },
  {
    es: 'lavar lavado lavarlo lavadora lavavajillas a_máquina a_mano secadora planchar plancha lejía temperatura limpiar limpieza limpiarlo mancha_de quitar_la_mancha tintorería en_seco instrucciones_de_lavado',
    ca: 'rentar rentat rentar-ho rentadora rentaplats rentavaixella a_màquina a_mà assecadora planxar planxa lleixiu temperatura netejar neteja netejar-ho taca_de treure_la_taca tintoreria en_sec instruccions_de_rentat',
    en: 'wash washing wash_it washing_machine washer dishwasher machine_wash machine_washable hand_wash tumble_dry tumble_dryer dryer iron ironing bleach temperature clean cleaning clean_it remove_the_stain get_the_stain_out dry_clean dry_cleaning care_instructions washing_instructions care_for',
  },
  {
    es: 'horno microondas vitrocerámica inducción al_fuego congelador nevera lavavajillas_apto meter_en_el_horno meter_en_el_microondas a_la_intemperie exterior impermeable',
    ca: 'forn microones vitroceràmica inducció al_foc congelador nevera posar_al_forn posar_al_microones a_la_intempèrie exterior impermeable',
    en: 'oven microwave hob induction stove stovetop freezer fridge oven_safe oven_proof ovenproof microwave_safe dishwasher_safe go_in_the_oven go_in_the_microwave go_in_the_dishwasher outdoors waterproof',
  },
  {
    es: 'envolver_para_regalo para_regalo es_para_regalo es_un_regalo papel_de_regalo envuelto envolver lazo tarjetita dedicatoria nota_de_regalo sin_precio no_poner_el_precio tique_regalo ticket_regalo ticket_de_regalo tarjeta_con_mensaje me_lo_regalaron me_lo_han_regalado regalo_de amigo_invisible amigo_secreto',
    ca: 'embolicar_per_a_regal per_a_regal per_regal és_per_a_regal és_un_regal paper_de_regal embolicat embolicar llaç llacet targeteta dedicatòria nota_de_regal sense_preu no_posar_el_preu tiquet_regal tiquet_de_regal m_ho_van_regalar m_ho_han_regalat regal_de amic_invisible',
    en: 'gift_wrap gift_wrapped gift_wrapping wrap_it wrapped wrapping_paper ribbon gift_note gift_message gift_receipt as_a_gift for_a_gift it_is_a_gift it_is_a_present as_a_present without_the_price was_a_gift was_a_present got_it_as_a_gift given_to_me secret_santa card_with_a_message',
  },
  {
    es: 'horario horarios a_qué_hora a_qué_hora_abren a_qué_hora_abrís a_qué_hora_cierran a_qué_hora_cerráis hasta_qué_hora abrís abren abierto abiertos cerráis cierran cerrado abrís_los_domingos abren_los_domingos abren_mañana abiertos_el horario_de_atención',
    ca: 'horari horaris a_quina_hora a_quina_hora_obriu a_quina_hora_tanqueu fins_a_quina_hora obriu obert oberts tanqueu tancat obriu_els_diumenges obriu_demà horari_d_atenció',
    en: 'opening_hours opening_times business_hours store_hours shop_hours what_time_do_you_open what_time_do_you_close what_time_do_you_shut when_do_you_open when_do_you_close how_late_are_you_open how_late are_you_open open_on open_today open_tomorrow open_until do_you_open closing_time',
  },
  {
    es: 'dónde_estáis dónde_están_ustedes dónde_están_ubicados dónde_queda dónde_queda_la_tienda dónde_está_la_tienda dónde_tenéis_tienda dónde_tienen_tienda ubicación ubicados cómo_llego cómo_llegar tienda_física tiendas_físicas local_físico tienen_tienda tenéis_tienda hay_tienda tienda_en showroom mapa cerca_de',
    ca: 'on_sou on_esteu on_parau on_és_la_botiga on_teniu_botiga on_teniu_la_botiga ubicació ubicats com_hi_arribo com_arribar-hi botiga_física botigues_físiques teniu_botiga hi_ha_botiga botiga_a mapa a_prop_de',
    en: 'where_are_you where_are_you_located where_is_your_shop where_is_your_store where_is_the_shop where_is_the_store location located how_do_i_get_there directions physical_store physical_shop brick_and_mortar do_you_have_a_shop do_you_have_a_store shop_in store_in showroom nearest_shop nearest_store visit_you',
  },
  {
    es: 'parking aparcar aparcamiento estacionar estacionamiento parqueadero metro autobús bus transporte_público',
    ca: 'pàrquing aparcar aparcament estacionar metro autobús bus transport_públic',
    en: 'parking park_nearby car_park parking_lot underground bus_stop tube_station public_transport park_my_car',
  },
  {
    es: 'quiénes_sois quiénes_son ustedes_quiénes_son quién_está_detrás sois_de_fiar es_de_fiar son_confiables es_confiable es_una_tienda_real es_una_empresa_real sois_una_empresa desde_cuándo_existís desde_cuándo_existen a_qué_os_dedicáis a_qué_se_dedican qué_venden qué_vendéis vender_mis_productos que_vendáis_mis proveedor catálogo',
    ca: 'qui_sou qui_hi_ha_darrere sou_de_fiar és_de_fiar és_una_botiga_de_veritat és_una_empresa_real sou_una_empresa des_de_quan_existiu a_què_us_dediqueu què_veneu vendre_els_meus_productes proveïdor catàleg',
    en: 'who_are_you who_is_behind are_you_legit are_you_a_real_company are_you_a_real_shop are_you_genuine is_this_a_real_shop trustworthy how_long_have_you_been what_do_you_sell what_do_you_do who_owns_you about_your_company about_you sell_my_products supplier catalogue catalog',
  },
  {
    es: 'trabajo empleo vacante currículum curriculum hoja_de_vida trabajar_con_vosotros trabajar_con_ustedes oferta_de_empleo estáis_contratando contratando prácticas',
    ca: 'feina ocupació vacant currículum curriculum treballar_amb_vosaltres oferta_de_feina esteu_contractant pràctiques',
    en: 'job jobs vacancy vacancies cv resume work_for_you work_with_you hiring are_you_hiring internship career careers',
  },
];
