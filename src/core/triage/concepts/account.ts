import type { Wording } from './wording';

/** Accounts, passwords, mailings, personal data and who may buy. */
export const account: readonly Wording[] = [
  {
    es: 'olvidé_la_contraseña olvidado_la_contraseña olvidar_mi_contraseña no_recuerdo_la_contraseña no_me_acuerdo_de_la_contraseña no_me_acuerdo_de_la_clave restablecer_la_contraseña recuperar_la_contraseña recuperar_contraseña cambiar_la_contraseña perdí_la_contraseña contraseña_incorrecta no_puedo_entrar no_puedo_acceder no_puedo_iniciar_sesión no_me_deja_entrar no_me_deja_iniciar_sesión no_me_deja_acceder',
    ca: 'oblidat_la_contrasenya oblidar_la_contrasenya no_recordo_la_contrasenya no_em_recordo_de_la_contrasenya restablir_la_contrasenya recuperar_la_contrasenya canviar_la_contrasenya contrasenya_incorrecta no_puc_entrar no_puc_accedir no_puc_iniciar_sessió no_em_deixa_entrar no_em_deixa_accedir',
    en: 'forgot_my_password forgot_password forgotten_my_password forgotten_password reset_my_password reset_password password_reset reset_link lost_my_password wrong_password can_not_log_in can_not_login can_not_sign_in can_not_access can_not_get_in can_not_get_into unable_to_log_in unable_to_login locked_out not_let_me_log_in not_let_me_in not_let_me_sign_in',
  },
  { es: 'contraseña clave password', ca: 'contrasenya clau password', en: 'password passcode passphrase' },
  {
    es: 'hackear hackeado hackearon jaquear jaqueado me_han_robado_la_cuenta robaron_la_cuenta entraron_en_mi_cuenta entró_en_mi_cuenta ha_entrado_en_mi_cuenta han_entrado_en_mi_cuenta alguien_entró alguien_ha_entrado pedidos_que_no_hice pedidos_que_no_he_hecho compras_que_no_hice alguien_ha_cambiado suplantar suplantación cuenta_robada cuenta_comprometida acceso_no_autorizado inicio_de_sesión_desconocido',
    ca: 'hackejar hackejat piratejar piratejat m_han_robat_el_compte han_entrat_al_meu_compte ha_entrat_al_meu_compte algú_ha_entrat comandes_que_no_he_fet compres_que_no_he_fet algú_ha_canviat suplantar suplantació compte_robat compte_compromès accés_no_autoritzat m_han_pispat',
    en: 'hacked hacker hack broken_into_my_account someone_got_into someone_else_got_into someone_logged_in someone_accessed someone_is_using_my_account someone_has_changed someone_changed_my orders_i_did_not_make orders_i_did_not_place account_compromised compromised stolen_account taken_over account_takeover unauthorised_access unauthorized_access impersonate unknown_login',
  },
  {
    es: 'phishing correo_sospechoso mensaje_sospechoso sms_sospechoso mensaje_raro correo_raro sms_raro correo_falso mensaje_falso página_falsa web_falsa es_de_ustedes es_vuestro son_ustedes sois_vosotros es_verdad_que_sois se_hacen_pasar se_hace_pasar spam_con_vuestro haciéndose_pasar llamada_sospechosa me_piden_los_datos_de_la_tarjeta',
    ca: 'phishing correu_sospitós missatge_sospitós sms_sospitós missatge_estrany correu_estrany sms_estrany correu_fals missatge_fals web_fals pàgina_falsa és_vostre sou_vosaltres éreu_vosaltres es_fan_passar es_fa_passar fent-se_passar',
    en: 'phishing suspicious_email suspicious_message suspicious_text weird_email strange_email weird_text strange_text fake_email fake_website fake_site is_it_really_you is_this_really_you is_this_you was_it_you is_this_genuine is_this_legit pretending_to_be claiming_to_be scam_email scam_text is_it_legit',
  },
  {
    es: 'borrar_mis_datos borren_mis_datos borréis_mis_datos borrar_todos_mis_datos eliminar_mis_datos eliminar_todos_mis_datos suprimir_mis_datos borrar_todo_lo_que borrarme_de_todo derecho_de_supresión derecho_al_olvido derecho_de_acceso derecho_de_acceso_a qué_datos_tienen_de_mí qué_datos_tenéis qué_datos_tenéis_de_mí qué_datos_guardan datos_que_tienen_sobre_mí datos_que_tenéis_sobre_mí copia_de_mis_datos rgpd lopd habeas_data protección_de_datos derechos_arco portabilidad tienen_sobre_mí tengáis_sobre_mí',
    ca: 'esborrar_les_meves_dades esborreu_les_meves_dades esborrar_totes_les_meves_dades eliminar_les_meves_dades suprimir_les_meves_dades esborreu-me_de_tot dret_de_supressió dret_a_l_oblit dret_d_accés quines_dades_teniu quines_dades_meves dades_que_teniu_de_mi còpia_de_les_meves_dades rgpd lopd protecció_de_dades portabilitat teniu_sobre_mi',
    en: 'delete_my_data delete_all_my_data delete_my_personal_data erase_my_data remove_my_data remove_all_my_data remove_my_details right_to_erasure right_to_be_forgotten right_of_access subject_access subject_access_request data_you_hold data_do_you_hold information_you_hold everything_you_have_on_me everything_you_hold what_data_do_you copy_of_my_data copy_of_my_personal_data gdpr ccpa data_protection dsar hold_about_me have_about_me',
  },
  {
    es: 'datos_de_otra_persona datos_de_otro_cliente factura_de_otra_persona factura_de_otro factura_de_otro_cliente pedido_de_otra_persona_con a_nombre_de_otro filtración filtrar_datos brecha brecha_de_seguridad mis_datos_publicados datos_expuestos fuga_de_datos en_copia_visible todos_en_copia lista_de_clientes',
    ca: 'dades_d_una_altra_persona dades_d_un_altre_client factura_d_una_altra_persona factura_d_un_altre factura_d_un_altre_client filtració filtrar_dades bretxa bretxa_de_seguretat les_meves_dades_publicades dades_exposades fuita_de_dades llista_de_clients llista_amb_noms',
    en: 'someone_else_details someone_else_invoice somebody_else_invoice another_customer_details other_people_details data_breach data_leak leaked_data leaked personal_data_breach details_of_another other_customers list_of_customers in_cc cc_instead_of_bcc other_people_names exposed',
  },
  {
    es: 'cambiar_mi_correo cambiar_el_correo cambiar_de_correo cambiado_de_correo otro_correo nuevo_correo cambiar_mi_teléfono cambiar_el_teléfono cambiado_de_teléfono cambiado_de_número nuevo_número cambiar_mi_nombre cambiar_el_nombre cambiar_mi_apellido apellido_nuevo actualizar_mis_datos cambiar_mis_datos modificar_mis_datos corregir_mis_datos datos_de_mi_cuenta mi_ficha mi_perfil',
    ca: 'canviar_el_meu_correu canviar_el_correu canviar_de_correu canviat_de_correu un_altre_correu nou_correu canviar_el_telèfon canviat_de_telèfon canviat_de_número nou_número canviar_el_nom canviar_el_cognom cognom_nou actualitzar_les_meves_dades canviar_les_meves_dades modificar_les_meves_dades dades_del_meu_compte la_meva_fitxa el_meu_perfil',
    en: 'change_my_email change_my_email_address change_my_phone change_my_phone_number change_my_name change_my_surname change_my_details update_my_details update_my_email update_my_phone update_my_account update_my_address update_my_information new_email_address new_phone_number new_surname account_details my_profile',
  },
  {
    es: 'publicidad boletín newsletter propaganda spam correos_publicitarios correos_comerciales mensajes_publicitarios promociones_por_correo lista_de_correo lista_de_correos dejen_de_mandarme dejad_de_mandarme dejad_de_enviarme dejen_de_enviarme dejen_de_escribirme no_quiero_recibir no_quiero_más_correos darme_de_baja_del_boletín baja_del_boletín desuscribir desuscribirme desapuntarme',
    ca: 'publicitat butlletí newsletter propaganda correu_brossa correus_publicitaris correus_comercials promocions_per_correu llista_de_correu deixeu_d_enviar-me deixeu_d_enviar deixeu_d_escriure no_vull_rebre no_vull_més_correus donar-me_de_baixa_del_butlletí baixa_del_butlletí desubscriure desapuntar-me',
    en: 'newsletter mailing_list marketing_emails promotional_emails promo_emails spam stop_emailing_me stop_sending_me stop_emailing stop_the_emails stop_receiving no_more_emails unsubscribe unsubscribed opt_out take_me_off_your remove_me_from_your too_many_emails',
  },
  {
    es: 'suscripción suscrito suscrita suscribir caja_mensual cuota_mensual cada_mes pausar pausar_la_suscripción saltar_un_mes saltarme_un_mes renovación renovación_automática renovar cancelar_la_suscripción mensualidad',
    ca: 'subscripció subscrit subscrita subscriure caixa_mensual quota_mensual cada_mes pausar pausar_la_subscripció saltar_un_mes saltar-me_un_mes renovació renovació_automàtica renovar cancel·lar_la_subscripció mensualitat',
    en: 'subscription subscribed monthly_box monthly_fee every_month pause pause_my_subscription skip_a_month skip_a_delivery renewal auto_renewal renew cancel_my_subscription monthly_payment membership',
  },
  {
    es: 'menor menores menor_de_edad mi_hijo mi_hija mi_nieto mi_nieta chiquillo adolescente sin_permiso sin_mi_permiso sin_que_yo_lo_supiera sin_querer',
    ca: 'menor menors menor_d_edat el_meu_fill la_meva_filla el_meu_net la_meva_neta el_xiquet la_xiqueta adolescent sense_permís sense_el_meu_permís sense_que_jo_ho_sabés',
    en: 'minor minors underage under_age my_son my_daughter my_kid my_child my_grandson my_granddaughter teenager without_my_permission without_permission without_me_knowing without_my_knowledge',
  },
  {
    es: 'página_caída web_caída está_caída se_ha_caído se_cayó no_carga no_me_carga no_abre_la_página pantalla_en_blanco se_queda_en_blanco se_cuelga se_queda_colgada se_queda_pillada se_traba va_lenta la_web_no_va la_página_no_funciona la_web_no_funciona no_funciona_la_web no_funciona_la_página error_en_la_página error_en_la_web me_da_error da_error sale_error me_sale_error la_app_no_abre la_app_no_funciona no_me_deja_añadir botón_no_funciona servicio_no_disponible',
    ca: 'pàgina_caiguda web_caiguda web_caigut està_caigut ha_caigut no_carrega no_em_carrega pantalla_en_blanc es_queda_en_blanc es_penja es_queda_penjat va_lent el_web_no_va la_web_no_va la_pàgina_no_funciona el_web_no_funciona la_web_no_funciona error_a_la_pàgina error_al_web em_dona_error dona_error dóna_error surt_error l_app_no_s_obre l_app_no_funciona no_em_deixa_afegir servei_no_disponible',
    en: 'site_is_down site_down website_is_down website_down page_is_down site_not_working website_not_working page_not_working site_does_not_work website_does_not_work not_loading does_not_load will_not_load not_load page_not_found blank_page blank_screen keeps_crashing app_crashes keeps_freezing freezes frozen error_message error_on_the_website getting_an_error get_an_error throws_an_error server_error internal_error timed_out button_does_not_work service_unavailable',
  },
];
