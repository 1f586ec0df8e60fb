import type { Wording } from './wording';

/** Reaching somebody, complaining, and what is said when patience ends. */
export const talking: readonly Wording[] = [
  {
    es: 'hablar_con_una_persona hablar_con_alguien hablar_con_un_humano hablar_con_un_agente hablar_con_un_asesor persona_real persona_de_verdad persona_de_carne_y_hueso atención_humana póngame_con pásame_con páseme_con comuníqueme_con comunicarme_con transfiérame transfiérame_con transferir_la_llamada transferir_a_un_agente pasar_la_llamada no_un_robot no_con_un_robot no_una_máquina',
    ca: 'parlar_amb_una_persona parlar_amb_algú parlar_amb_un_humà parlar_amb_un_agent persona_real persona_de_veritat persona_de_carn_i_os passeu-me_amb poseu-me_amb transferir_la_trucada transferir_a_un_agent no_un_robot no_una_màquina',
    en: 'speak_to_a_person speak_to_a_human speak_to_someone speak_to_somebody talk_to_a_person talk_to_a_human talk_to_someone talk_to_somebody speak_with_someone speak_with_a_human talk_with_someone real_person real_human actual_person actual_human human_being live_agent live_person live_chat not_a_bot not_a_robot put_me_through transfer_me transfer_to_an_agent transfer_the_call',
  },
  { es: 'robot bot máquina contestador', ca: 'robot bot màquina contestador', en: 'robot bot machine chatbot' },
  {
    es: 'whatsapp wasap wsp guasap',
    ca: 'whatsapp wasap guasap',
    en: 'whatsapp',
  },
  {
    es: 'no_contesta no_contestan no_contestáis nadie_contesta nadie_me_contesta nadie_responde nadie_me_responde no_responden no_respondéis no_cogen_el_teléfono no_cogéis_el_teléfono no_atienden nadie_atiende nadie_me_atiende sin_respuesta',
    ca: 'no_contesta no_contesteu no_contesten ningú_contesta ningú_em_contesta ningú_respon ningú_em_respon no_responeu no_responen no_agafeu_el_telèfon ningú_agafa_el_telèfon sense_resposta',
    en: 'no_answer no_reply no_response nobody_answers no_one_answers nobody_replies no_one_replies nobody_responds no_one_responds nobody_picks_up no_one_picks_up never_replied never_answered ignoring_me ignored_me',
  },
  {
    es: 'maleducado grosero borde faltón antipático prepotente malas_formas malos_modos mala_educación mal_trato falta_de_respeto me_gritó me_insultó me_colgó me_trató_mal me_habló_mal me_trataron_mal me_atendieron_mal',
    ca: 'maleducat groller antipàtic prepotent males_maneres mala_educació mal_tracte falta_de_respecte manca_de_respecte em_va_cridar em_va_insultar em_va_penjar em_va_tractar_malament',
    en: 'rude impolite disrespectful disrespect bad_manners offensive condescending hung_up_on_me shouted_at_me yelled_at_me treated_badly unprofessional',
  },
  {
    es: 'queja_formal reclamación_formal poner_una_queja poner_una_reclamación presentar_una_queja presentar_una_reclamación elevar_una_queja interponer_una_queja dejar_constancia',
    ca: 'queixa_formal reclamació_formal posar_una_queixa posar_una_reclamació presentar_una_queixa presentar_una_reclamació deixar_constància',
    en: 'formal_complaint official_complaint make_a_complaint file_a_complaint lodge_a_complaint raise_a_complaint submit_a_complaint raise_a_grievance lodge_a_grievance',
  },
  {
    es: 'hoja_de_reclamaciones hojas_de_reclamaciones hoja_de_reclamación libro_de_reclamaciones libro_de_quejas hoja_oficial impreso_oficial formulario_oficial',
    ca: 'full_de_reclamacions fulls_de_reclamacions full_de_reclamació llibre_de_reclamacions full_oficial imprès_oficial formulari_oficial full_de_queixa',
    en: 'complaint_form complaints_form complaint_sheet complaints_book official_form claim_form',
  },
  {
    es: 'consumo omic facua ocu profeco indecopi sernac defensa_del_consumidor protección_al_consumidor oficina_del_consumidor derechos_del_consumidor consumidor',
    ca: 'consum omic agència_catalana_del_consum defensa_del_consumidor oficina_del_consumidor drets_del_consumidor consumidor',
    en: 'trading_standards consumer_rights consumer_protection citizens_advice ombudsman consumer',
  },
  {
    es: 'derecho legalmente por_ley la_ley',
    ca: 'dret legalment per_llei la_llei',
    en: 'right rights legally by_law the_law statutory',
  },
  {
    es: 'hasta_las_narices hasta_el_moño hasta_los_huevos hasta_los_cojones hasta_la_coronilla hasta_el_gorro hasta_la_madre hasta_las_bolas hasta_los_mismísimos estoy_harto harto hartísimo ya_basta ya_estuvo me_cansé se_acabó_la_paciencia colmar_la_paciencia perder_la_paciencia me_tienen_podrido estoy_podrido no_aguanto_más no_puedo_más',
    ca: 'fins_al_capdamunt fins_als_nassos fins_als_collons fins_al_monyo fins_a_la_coroneta estic_fart fart tip_de n_hi_ha_prou s_ha_acabat_el_bròquil perdre_la_paciència no_puc_més no_aguanto_més trec_foc_pels_queixals',
    en: 'fed_up sick_of sick_and_tired had_enough last_straw lost_patience losing_patience out_of_patience end_of_my_tether run_out_of_patience enough_is_enough',
  },
  {
    es: 'vergüenza verguenza vergonzoso indignante indignado inadmisible intolerable inaceptable lamentable desastre chapuza bochorno pésimo nefasto horrible asqueroso asco increíble impresentable sinvergüenza',
    ca: 'vergonya vergonyós indignant indignat inadmissible intolerable inacceptable lamentable desastre nyap pèssim horrible fastigós fàstic increïble impresentable pocavergonya',
    en: 'disgrace disgraceful disgusting disgusted shame shameful shocking appalling appalled outrageous outrage unacceptable ridiculous pathetic awful terrible horrible atrocious shambles useless joke',
  },
  {
    es: 'enfadado enfado enojado enojo furioso cabreado cabreo encabronado encachimbado bravo molesto emputado decepcionado decepción disgustado',
    ca: 'enfadat enfadada enrabiat empipat emprenyat furiós cabrejat molest decebut decepció disgustat',
    en: 'angry furious livid fuming mad annoyed pissed_off upset outraged disappointed disappointment infuriating',
  },
  {
    es: 'tomadura_de_pelo tomar_el_pelo tomáis_el_pelo toman_el_pelo tomando_el_pelo reírse_de_mí riéndose_de_mí riendo_de_mí me_estáis_vacilando vacilar_al_cliente me_ven_la_cara viendo_la_cara dar_largas me_dan_largas dándome_largas me_bacilan pelotear peloteando marear_la_perdiz',
    ca: 'presa_de_pèl prendre_el_pèl preneu_el_pèl prenent_el_pèl riure_de_mi rient_de_mi riuen_de_mi esteu_de_conya donar_llargues doneu_llargues marejar_la_perdiu',
    en: 'taking_the_piss taking_the_mick having_a_laugh laughing_at_me having_me_on fobbed_off fobbing_me_off passed_around passing_me_around passed_from_pillar_to_post pillar_to_post stringing_me_along run_around runaround',
  },
  {
    es: 'estafa estafador estafar ladrón ladrones timo timar timador engaño engañar mentiroso mentir sinvergüenzas piratas tramposos chorizo fraudulento publicidad_engañosa',
    ca: 'estafa estafador estafar lladre lladres engany enganyar mentider mentir pocavergonyes pirates fraudulent publicitat_enganyosa',
    en: 'scam scammer scammed rip_off ripped_off thief thieves crook con_artist liar lie lying cheat cheated swindle misleading false_advertising',
  },
  {
    es: 'idiota imbécil gilipollas hijo_de_puta hijos_de_puta hijueputa cabrón pendejo boludo pelotudo malparido desgraciado inútil subnormal puta mierda basura concha_de_tu_madre insulto insultar insultando',
    ca: 'idiota imbècil gilipolles fill_de_puta fills_de_puta cabró desgraciat inútil malparit puta merda escombraria insult insultar insultant de_tot_menys_bonica',
    en: 'idiot moron bastard asshole arsehole wanker bitch fuck fucking cunt shit crap scum insult insulting abusive swear swearing',
  },
  {
    es: 'amenaza amenazar os_voy_a_matar te_voy_a_matar os_mato te_mato te_voy_a_romper te_voy_a_buscar os_voy_a_buscar sé_dónde_vives sé_dónde_trabajas sé_dónde_estáis quemar_la_tienda quemar_el_local vas_a_ver os_vais_a_enterar te_vas_a_arrepentir pegar_una_paliza partir_la_cara romper_la_cara',
    ca: 'amenaça amenaçar us_mataré et_mataré sé_on_vius sé_on_treballes sé_on_sou cremar_la_botiga cremaré_la_botiga us_assabentareu te_n_penediràs clavar_una_pallissa partir_la_cara trencar_la_cara',
    en: 'threat threaten kill_you hurt_you find_you i_know_where_you burn_the_shop burn_it_down burn_your_shop you_will_regret you_will_pay beat_you_up smash_your_face come_for_you watch_your_back',
  },
  {
    es: 'acoso acosar acosando hostigar acoso_sexual',
    ca: 'assetjament assetjar assetjant',
    en: 'harass harassment harassing stalking stalk',
  },
  {
    es: 'abogado letrado burofax demandar demanda denunciar juicio juzgado tribunal tribunales acciones_legales acciones_judiciales vía_judicial requerimiento procurador policía guardia_civil orden_judicial',
    ca: 'advocat advocada lletrat burofax demandar demanda denunciar judici jutjat tribunal tribunals accions_legals accions_judicials via_judicial requeriment procurador policia mossos mosso_d_esquadra guàrdia_civil ordre_judicial',
    en: 'lawyer solicitor attorney barrister sue suing lawsuit court small_claims small_claims_court legal_action legal_proceedings letter_before_action police police_officer court_order warrant subpoena',
  },
  {
    es: 'periodista periódico prensa reportaje entrevista diario televisión radio reportera redacción medio_de_comunicación',
    ca: 'periodista diari premsa reportatge entrevista televisió ràdio reportera redacció mitjà_de_comunicació',
    en: 'journalist newspaper press reporter reporting interview article_about television radio media_outlet',
  },
  {
    es: 'reseña reseñas valoración_negativa mala_reseña una_estrella dos_estrellas trustpilot google_maps tripadvisor opiniones_negativas mala_opinión hablar_mal_de_vosotros',
    ca: 'ressenya ressenyes valoració_negativa mala_ressenya una_estrella dues_estrelles trustpilot google_maps tripadvisor opinions_negatives mala_opinió',
    en: 'bad_review negative_review one_star two_star two_stars five_star five_stars trustpilot google_review google_reviews tripadvisor tell_everyone reviews',
  },
  {
    es: 'instagram facebook twitter tiktok redes_sociales redes story publicación_de_instagram comentario_en_instagram tuit post',
    ca: 'instagram facebook twitter tiktok xarxes_socials xarxes story piulada post insta',
    en: 'instagram facebook twitter tiktok social_media social_network tweet post insta',
  },
  {
    es: 'competencia otra_tienda otro_sitio otro_lado nunca_más_compro no_vuelvo_a_comprar no_volveré_a_comprar no_compro_más no_compraré_más última_vez_que_compro última_compra perder_un_cliente perdido_un_cliente me_habéis_perdido me_han_perdido me_voy_a_otra me_paso_a',
    ca: 'competència una_altra_botiga un_altre_lloc mai_més_compro no_tornaré_a_comprar no_torno_a_comprar no_compro_més no_compraré_més última_vegada_que_compro última_compra perdut_un_client m_heu_perdut me_n_vaig_a_una_altra',
    en: 'competitor another_shop another_store somewhere_else elsewhere never_buy_again never_buying_again never_buying_from never_order_again never_shopping_here never_shop_with_you last_time_i_buy last_time_i_order lost_a_customer lost_me_as_a_customer taking_my_business',
  },
  {
    es: 'cliente_fiel cliente_de_toda_la_vida clienta_fiel cliente_de_años años_comprando años_siendo_cliente',
    ca: 'client_fidel clienta_fidel client_de_tota_la_vida anys_comprant anys_sent_client',
    en: 'loyal_customer long_time_customer long_standing_customer regular_customer been_a_customer years_of_buying',
  },
  {
    es: 'felicidades felicitar felicitaciones enhorabuena encantado encantada contentísimo satisfecho satisfecha precioso preciosa maravilla muy_contento muy_contenta buenísimo excelente',
    ca: 'felicitats felicitar enhorabona encantat encantada satisfet satisfeta preciós preciosa meravella molt_content molt_contenta boníssim excel·lent',
    en: 'congratulations delighted satisfied lovely beautiful wonderful excellent great_service very_happy so_happy well_done love_it',
  },
  {
    es: 'encuesta cuestionario puntuar puntuación del_uno_al_diez satisfacción',
    ca: 'enquesta qüestionari puntuar puntuació satisfacció',
    en: 'survey questionnaire score satisfaction out_of_ten how_did_we_do',
  },
  {
    es: 'falleció fallecido fallecimiento murió muerto muerte defunción difunto viudo viuda luto duelo se_murió ha_muerto herencia heredero',
    ca: 'va_morir mort defunció difunt vidu vídua dol ha_mort s_ha_mort herència hereu finat',
    en: 'passed_away died death deceased late_husband late_wife bereaved bereavement widow widower funeral grieving next_of_kin',
  },
  {
    es: 'cáncer quimio hospital hospitalizado ingresado ingresada operar operación enfermo enfermedad depresión ansiedad alzhéimer demencia diagnosticar ictus discapacidad discapacitado',
    ca: 'càncer quimio hospital hospitalitzat ingressat ingressada operar operació malalt malaltia depressió ansietat alzheimer diagnosticar ictus discapacitat',
    en: 'cancer chemo hospital hospitalised hospitalized surgery ill illness depression anxiety alzheimer dementia diagnosed stroke disability disabled',
  },
  {
    es: 'maltrato malos_tratos maltratador orden_de_alejamiento mi_ex exmarido violencia_de_género',
    ca: 'maltractament maltractaments maltractador ordre_d_allunyament exmarit violència_de_gènere violència_masclista',
    en: 'domestic_abuse domestic_violence abusive_ex restraining_order my_ex',
  },
  {
    es: 'silla_de_ruedas ascensor rampa escalones escaleras discapacidad movilidad_reducida muletas ciego ciega invidente lector_de_pantalla sordo sorda lengua_de_signos lengua_de_señas accesible accesibilidad baja_visión daltónico perro_guía',
    ca: 'cadira_de_rodes ascensor rampa graons escales discapacitat mobilitat_reduïda crosses cec cega invident lector_de_pantalla sord sorda llengua_de_signes accessible accessibilitat baixa_visió daltònic gos_pigall gos_guia',
    en: 'wheelchair lift elevator ramp steps stairs step_free disabled disability crutches blind visually_impaired partially_sighted screen_reader deaf hard_of_hearing sign_language accessible accessibility colour_blind guide_dog',
  },
];
