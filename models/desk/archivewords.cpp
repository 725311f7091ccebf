#include "models/desk/archivewords.h"

namespace vigie::desk {
namespace {

constexpr ArchiveWords frenchArchive{
    "fr",
    "fr_FR",
    "Vos données",
    "Réponse à votre demande %1, établie le %2. Les fichiers data.json, contact.vcf et calendar-*.ics contiennent les mêmes "
    "données "
    "sous une forme réutilisable.",
    "Vous",
    "Nom",
    "Courriel",
    "Téléphone",
    "Les catégories de données",
    "Contact : nom, courriel, téléphone, tels qu’ils figurent ci-dessus.",
    "Personnalisation : les horaires et préférences de chaque demande où vous participez sont dans data.json.",
    "Localisation : les lieux des rendez-vous et des événements.",
    "Suivi des sites : ce service n’en détient pas.",
    "Autres : courriels (%1) et événements de calendrier (%2) où vous figurez.",
    "Les finalités",
    "Assurer la prise de rendez-vous, dont une part est traitée par des personnes ; vérifier la qualité sur des échantillons ; "
    "assurer la "
    "sécurité ; répondre à vos demandes.",
    "Les destinataires",
    "Les participants des rendez-vous, pour leur organisation ; des superviseurs et des relecteurs qualité, prestataires "
    "externes, qui "
    "voient les demandes sans les noms ; le support.",
    "La durée",
    "Ces données sont effacées %1 jours après le dernier événement de la demande, sauf durée propre au contrat du client.",
    "Les transferts hors de l’Union européenne",
    "Aucune de ces demandes n’a été consultée hors de l’Union européenne.",
    "%1 : consultée, sans les noms, depuis le pays %2 (garantie : %3).",
    {"décision d’adéquation", "clauses contractuelles types", "règles d’entreprise contraignantes", "code de conduite",
     "certification"},
    "D’où elles viennent",
    "Des courriels envoyés au service et des calendriers que ses clients lui ont ouverts.",
    "Vos droits",
    "Vous pouvez demander la rectification, l’effacement, la limitation, la portabilité, vous opposer, retirer un consentement, "
    "et réclamer "
    "auprès de la CNIL (www.cnil.fr) ou saisir un juge. Le délégué à la protection des données répond à vos questions.",
    "Les demandes où vous figurez",
    "Demande reçue le %1",
    "De",
    "À",
    "Date",
    "Objet",
    "Les autres personnes sont remplacées par un signe entre crochets : leurs données ne sont pas les vôtres.",
    "Demandes qui ne figurent pas ici, parce que leur traitement est limité par le droit d’une autre personne (RGPD, art. 18), "
    "ou que "
    "la loi les exige encore (art. 17, § 3) : %1.",
    "Versions de demandes où vous figurez peut-être et que personne ne peut lire : %1.",
    {"Les clients du service, pour qui ces rendez-vous sont pris", "Les autres participants de ces rendez-vous",
     "Des superviseurs", "Des relecteurs qualité", "Le support"},
    "%1 ; demandes : %2.",
    "%1, site %2 (pays %3) ; demandes : %4.",
    "Postes de travail où ces demandes ont été affichées, comptés pour chaque demande : %1.",
    "Ces données sont effacées %1 jours après le dernier événement de la demande (clients : %2 ; demandes : %3).",
    "La dernière de ces demandes s’efface le %1, si rien n’arrive d’ici là.",
    "Demandes dont le traitement est limité, conservées jusqu’à la levée de la limitation : %1.",
    "Demandes conservées parce que la loi les exige encore (RGPD, art. 17, § 3) : %1.",
    "Ce qui est enregistré",
    {"Demandes où vous figurez", "Décisions prises sur ces demandes", "Relectures de qualité", "Signalements d’un mot mal masqué",
     "Incidents", "Vos demandes sur vos données, dont celle-ci", "Entrées du journal d’audit, sans noms",
     "Comptes à votre adresse", "Notes du support où vous figurez", "Dossiers illisibles où vous figurez"},
    "Un compte est ouvert chez nous à votre adresse : %1, site %2.",
    "Vos autres demandes sur vos données",
    "%1, reçue le %2 : %3 (%4).",
    {"accès", "rectification", "effacement", "portabilité", "limitation", "opposition", "retrait du consentement"},
    {"en cours", "jointe à une demande plus ancienne", "abandonnée", "refusée", "traitée"},
    "Un dossier arrivé le %1 parle de vous ; personne ne peut le lire, et il n’est pas ici.",
    "Heures envisagées",
    "Décidé le",
    {{{"schedule", "rendez-vous fixé"},
      {"propose", "heures proposées aux participants"},
      {"clarify", "question posée"},
      {"add-to-calendar", "événement inscrit au calendrier du client"},
      {"cancel-meeting", "rendez-vous annulé"},
      {"decline", "demande déclinée"},
      {"hand-over", "confiée au support"}}},
    "Heures retenues",
    "Ce que le client vous a fait communiquer",
    {"son téléphone", "ses consignes d’accès", "son adresse", "son lien de visioconférence"},
    "Ce que le support a noté",
    "%1 : %2.",
    {"partie illisible d’une demande", "masquage insuffisant", "demande transmise par un superviseur",
     "correspondance illisible de ce qui est masqué", "comportement anormal", "contact direct"},
};

constexpr ArchiveWords englishArchive{
    "en",
    "en_GB",
    "Your data",
    "The answer to your request %1, made on %2. The files data.json, contact.vcf and calendar-*.ics hold the same data in a form "
    "that can "
    "be used again.",
    "You",
    "Name",
    "E-mail",
    "Telephone",
    "The categories of data",
    "Contact: name, e-mail, telephone, as above.",
    "Personalisation: the hours and preferences of each request you take part in are in data.json.",
    "Location: the places of meetings and events.",
    "Tracking on the sites: this service holds none.",
    "Other: e-mails (%1) and calendar events (%2) in which you are named.",
    "The purposes",
    "Scheduling meetings, a part of which is worked by people; checking the quality on samples; security; answering you.",
    "The recipients",
    "Those who take part in the meetings, to arrange them; supervisors and quality reviewers of external suppliers, who see "
    "requests "
    "without names; support.",
    "How long",
    "This data is erased %1 days after the last event of the request, unless the contract with the client says otherwise.",
    "Transfers outside the European Union",
    "None of these requests was looked at outside the European Union.",
    "%1: looked at, without names, from country %2 (safeguard: %3).",
    {"adequacy decision", "standard contractual clauses", "binding corporate rules", "code of conduct", "certification"},
    "Where it comes from",
    "From e-mails sent to the service, and from calendars that its clients have opened to it.",
    "Your rights",
    "You may ask for rectification, erasure, restriction and portability, object, withdraw a consent, complain to a supervisory "
    "authority "
    "(in France the CNIL, www.cnil.fr) or go to court. The data protection officer answers your questions.",
    "The requests in which you are named",
    "Request received on %1",
    "From",
    "To",
    "Date",
    "Subject",
    "Other people are replaced by a sign in brackets: their data is not yours.",
    "Requests that are not here, because their processing is restricted by the right of another person (GDPR art. 18), or as the "
    "law "
    "still needs them (art. 17(3)): %1.",
    "Versions of requests that may name you and that nobody can read: %1.",
    {"The clients of the service for whom these meetings are arranged", "The others who take part in these meetings",
     "Supervisors", "Quality reviewers", "Support"},
    "%1; requests: %2.",
    "%1, site %2 (country %3); requests: %4.",
    "Workstations at which these requests were shown, counted for each request: %1.",
    "This data is erased %1 days after the last event of the request (clients: %2; requests: %3).",
    "The last of these requests goes on %1, unless something happens before.",
    "Requests whose processing is restricted, kept until the restriction is lifted: %1.",
    "Requests kept as the law still needs them (GDPR art. 17(3)): %1.",
    "What is on record",
    {"Requests in which you are named", "Decisions on these requests", "Quality reviews",
     "Reports of a word wrongly hidden or shown", "Incidents", "Your requests about your data, this one too",
     "Entries of the audit trail, without names", "Accounts under your address", "Notes of support that name you",
     "Unreadable packages that name you"},
    "An account with us is under your address: %1, site %2.",
    "What else you have asked about your data",
    "%1, received on %2: %3 (%4).",
    {"access", "rectification", "erasure", "portability", "restriction", "objection", "withdrawal of consent"},
    {"open", "joined to an earlier one", "given up", "refused", "answered"},
    "A package that came on %1 names you; nobody can read it, and it is not here.",
    "Times considered",
    "Decided on",
    {{{"schedule", "a meeting was arranged"},
      {"propose", "times were offered to those who take part"},
      {"clarify", "a question was asked"},
      {"add-to-calendar", "an event went into the client’s calendar"},
      {"cancel-meeting", "the meeting was cancelled"},
      {"decline", "the request was declined"},
      {"hand-over", "it was handed to support"}}},
    "Times chosen",
    "What the client had passed on to you",
    {"their telephone number", "how to get in", "their address", "their conference link"},
    "What support has noted",
    "%1: %2.",
    {"a part of a request that cannot be read", "something not masked", "handed over by a supervisor",
     "what is masked cannot be read any more", "abnormal behaviour", "direct contact"},
};

} // namespace

const ArchiveWords &archiveWordsIn(const QString &language)
{
    return language == QLatin1String("fr") ? frenchArchive : englishArchive;
}

} // namespace vigie::desk
