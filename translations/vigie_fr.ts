<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>vigie::Options</name>
    <message>
        <source>The workstation for supervising scheduling requests.</source>
        <translation>Le poste de travail de supervision des demandes de rendez-vous.</translation>
    </message>
    <message>
        <source>Address of the desk.</source>
        <translation>Adresse du bureau.</translation>
    </message>
    <message>
        <source>Name to sign in with.</source>
        <translation>Nom pour ouvrir la session.</translation>
    </message>
    <message>
        <source>Language of this run: fr or en.</source>
        <translation>Langue pour cette fois&#xa0;: fr ou en.</translation>
    </message>
    <message>
        <source>Theme of this run: system, light, dark or high-contrast.</source>
        <translation>Thème pour cette fois&#xa0;: system, light, dark ou high-contrast.</translation>
    </message>
    <message>
        <source>Use a cache and settings of their own.</source>
        <translation>Utiliser un cache et des réglages séparés.</translation>
    </message>
    <message>
        <source>Trust the desk with this certificate (SHA-256) without asking.</source>
        <translation>Faire confiance au bureau qui présente ce certificat (SHA-256), sans le demander.</translation>
    </message>
    <message>
        <source>Read the password from standard input and sign in at once.</source>
        <translation>Lire le mot de passe sur l’entrée standard et ouvrir la session aussitôt.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argument inattendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>--desk needs HOST or HOST:PORT.</source>
        <translation>--desk attend HÔTE ou HÔTE:PORT.</translation>
    </message>
    <message>
        <source>--language needs fr or en.</source>
        <translation>--language attend fr ou en.</translation>
    </message>
    <message>
        <source>--theme needs system, light, dark or high-contrast.</source>
        <translation>--theme attend system, light, dark ou high-contrast.</translation>
    </message>
    <message>
        <source>--profile takes up to 40 letters, digits, - and _.</source>
        <translation>--profile accepte jusqu’à 40 lettres, chiffres, - et _.</translation>
    </message>
    <message>
        <source>--trust-fingerprint needs 64 hexadecimal digits, and --desk.</source>
        <translation>--trust-fingerprint attend 64 chiffres hexadécimaux, et --desk.</translation>
    </message>
    <message>
        <source>--password-stdin needs --desk and --name.</source>
        <translation>--password-stdin demande --desk et --name.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ActionContext</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Understanding</source>
        <translation>Compréhension</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Oversight</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Revues</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Pilotage</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AgreementWords</name>
    <message>
        <source>no agreement to supervision</source>
        <translation>pas d’accord pour la supervision</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for people in house</source>
        <translation>
            <numerusform>%n demande attend des personnes internes</numerusform>
            <numerusform>%n demandes attendent des personnes internes</numerusform>
        </translation>
    </message>
    <message>
        <source>agreement: %1</source>
        <translation>accord&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 the version of the text that was agreed to, %2 where the paper is kept.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>demande %1</translation>
    </message>
    <message>
        <source>exception: %1</source>
        <translation>exception&#xa0;: %1</translation>
    </message>
    <message>
        <source>site in house</source>
        <translation>site interne</translation>
    </message>
    <message>
        <source>withdrawn %1</source>
        <translation>retiré le %1</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>supervision</source>
        <translation>supervision</translation>
    </message>
    <message>
        <source>quality samples</source>
        <translation>échantillons de qualité</translation>
    </message>
    <message>
        <source>security</source>
        <translation>sécurité</translation>
    </message>
    <message>
        <source>law</source>
        <translation>loi</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AgreementsPage</name>
    <message>
        <source>Whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Read the agreements again</source>
        <translation>Actualiser les accords</translation>
    </message>
    <message>
        <source>Record an agreement…</source>
        <translation>Enregistrer un accord…</translation>
    </message>
    <message>
        <source>Withdraw the agreement…</source>
        <translation>Retirer l’accord…</translation>
    </message>
    <message>
        <source>The agreement of %1 is recorded</source>
        <translation>L’accord de %1 est enregistré</translation>
    </message>
    <message>
        <source>That you recorded it is in the audit trail.</source>
        <translation>Que vous l’avez enregistré figure au journal d’audit.</translation>
    </message>
    <message>
        <source>The agreement of %1 is withdrawn</source>
        <translation>L’accord de %1 est retiré</translation>
    </message>
    <message>
        <source>What people outside held is being called back. That you withdrew it is in the audit trail.</source>
        <translation>Ce que des personnes extérieures avaient en main est rappelé. Que vous l’avez retiré figure au journal d’audit.</translation>
    </message>
    <message>
        <source>No such agreement stands</source>
        <translation>Aucun accord de ce genre n’est en vigueur</translation>
    </message>
    <message>
        <source>Somebody else has withdrawn it meanwhile.</source>
        <translation>Quelqu’un d’autre l’a retiré entre-temps.</translation>
    </message>
    <message>
        <source>The desk does not take it as it is</source>
        <translation>Le bureau ne l’accepte pas ainsi</translation>
    </message>
    <message>
        <source>Nothing was recorded. Look at what was typed.</source>
        <translation>Rien n’a été enregistré. Vérifiez ce qui a été saisi.</translation>
    </message>
    <message>
        <source>It is not known whether it is recorded. Read again when the desk answers; recording it twice changes nothing.</source>
        <translation>On ne sait pas si c’est enregistré. Actualisez quand le bureau répondra&#xa0;; l’enregistrer deux fois ne change rien.</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Écriture en cours…</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lu</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait because their clients have not agreed</source>
        <translation>
            <numerusform>%n demande attend faute d’accord de son client</numerusform>
            <numerusform>%n demandes attendent faute d’accord de leurs clients</numerusform>
        </translation>
    </message>
    <message>
        <source>No request waits for an agreement</source>
        <translation>Aucune demande n’attend un accord</translation>
    </message>
    <message>
        <source>Agreements, exceptions and sites in house</source>
        <translation>Accords, exceptions et sites internes</translation>
    </message>
    <message>
        <source>No agreements</source>
        <translation>Aucun accord</translation>
    </message>
    <message>
        <source>No client has agreed to anything, and no request waits for it.</source>
        <translation>Aucun client n’a donné d’accord, et aucune demande n’en attend.</translation>
    </message>
    <message>
        <source>Requests that came through Google are shown outside the house only when their client has agreed. Exceptions for one request and the house&apos;s own sites are set at the desk itself.</source>
        <translation>Les demandes venues par Google ne sont montrées à des personnes extérieures que si leur client a donné son accord. Les exceptions pour une demande et les sites internes se règlent au bureau même.</translation>
    </message>
    <message>
        <source>It is not known whether it is withdrawn. Read again when the desk answers, and withdraw it again if it still stands.</source>
        <translation>On ne sait pas s’il est retiré. Actualisez quand le bureau répondra, et retirez-le de nouveau s’il tient encore.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ArchiveCard</name>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>How far the archive is</source>
        <translation>Avancement de l’archive</translation>
    </message>
    <message>
        <source>Passphrase of the archive</source>
        <translation>Phrase de passe de l’archive</translation>
    </message>
    <message>
        <source>Copy the passphrase</source>
        <translation>Copier la phrase de passe</translation>
    </message>
    <message>
        <source>They have it</source>
        <translation>La personne l’a</translation>
    </message>
    <message>
        <source>Puts the passphrase away; nobody can show it again</source>
        <translation>Retire la phrase de passe&#xa0;; personne ne peut la réafficher</translation>
    </message>
    <message>
        <source>The passphrase is shown this once and kept nowhere. Give it to them by another way than the file: by telephone, or in a letter, not in the same mail. The file opens with any program that knows zip with AES-256, such as 7-Zip.</source>
        <translation>La phrase de passe n’est montrée que cette fois et n’est conservée nulle part. Donnez-la à la personne par une autre voie que le fichier&#xa0;: au téléphone ou par lettre, pas dans le même courriel. Le fichier s’ouvre avec tout programme qui connaît le zip en AES-256, comme 7-Zip.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::AuditPage</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Check the whole trail</source>
        <translation>Vérifier tout le journal</translation>
    </message>
    <message>
        <source>Take to a file…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Only this request</source>
        <translation>Cette demande seulement</translation>
    </message>
    <message>
        <source>Only this person</source>
        <translation>Cette personne seulement</translation>
    </message>
    <message>
        <source>Everybody and everything again</source>
        <translation>De nouveau tout et tout le monde</translation>
    </message>
    <message>
        <source>the desk</source>
        <translation>le bureau</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n entries</source>
        <translation>
            <numerusform>la plus récente (%n)</numerusform>
            <numerusform>les %n plus récentes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1, à %2</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <source>The whole trail is being checked…</source>
        <translation>Tout le journal est en cours de vérification…</translation>
    </message>
    <message>
        <source>The trail could not be checked: %1</source>
        <translation>Le journal n’a pas pu être vérifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not checked yet in this session</source>
        <translation>Pas encore vérifié dans cette session</translation>
    </message>
    <message>
        <source>Broken at %1: %2. Tell whoever runs the desk at once.</source>
        <translation>Rompu, constaté à %1&#xa0;: «&#xa0;%2&#xa0;». Prévenez aussitôt les responsables du bureau.</translation>
    </message>
    <message numerus="yes">
        <source>Whole at %1: %n entries</source>
        <translation>
            <numerusform>Intact à %1&#xa0;: %n entrée</numerusform>
            <numerusform>Intact à %1&#xa0;: %n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, signed by the desk up to number %2</source>
        <translation>%1, signées par le bureau jusqu’au numéro %2</translation>
    </message>
    <message>
        <source>%1, none of them signed</source>
        <translation>%1, aucune signée</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Take the trail to a file</source>
        <extracomment>The name offered for a file.</extracomment>
        <translation>Exporter le journal</translation>
    </message>
    <message>
        <source>audit-trail.csv</source>
        <translation>journal-d-audit.csv</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Tableau (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Le fichier n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>Nothing has been taken away. Choose another place, or make room on the disk.</source>
        <translation>Rien n’a été exporté. Choisissez un autre endroit ou libérez de la place sur le disque.</translation>
    </message>
    <message>
        <source>That you took them is in the trail, too.</source>
        <translation>Cet export figure aussi dans le journal.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in the file</source>
        <translation>
            <numerusform>%n entrée est dans le fichier</numerusform>
            <numerusform>%n entrées sont dans le fichier</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Kind of entries</source>
        <translation>Sorte d’entrées</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Number of the request</source>
        <translation>Numéro de la demande</translation>
    </message>
    <message>
        <source>any; Enter searches</source>
        <translation>toutes&#xa0;; Entrée cherche</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Nothing of that kind</source>
        <translation>Rien de tel</translation>
    </message>
    <message>
        <source>No entry fits these filters. Esc shows everybody and everything of the last seven days again.</source>
        <translation>Aucune entrée ne correspond à ces filtres. Échap montre de nouveau tout et tout le monde sur les sept derniers jours.</translation>
    </message>
    <message>
        <source>They are the newest, and not all that were found; the file says so. Take the rest with narrower filters.</source>
        <translation>Ce sont les plus récentes, et non toutes celles qui ont été trouvées&#xa0;; le fichier le dit. Prenez le reste avec des filtres plus étroits.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CalendarPanel</name>
    <message>
        <source>Earlier days</source>
        <translation>Jours précédents</translation>
    </message>
    <message>
        <source>Later days</source>
        <translation>Jours suivants</translation>
    </message>
    <message>
        <source>Week</source>
        <extracomment>How many days the calendar shows. French: Semaine, 3 jours, Jour</extracomment>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3&#xa0;jours</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Show a week</source>
        <translation>Afficher la semaine</translation>
    </message>
    <message>
        <source>Show three days</source>
        <translation>Afficher trois jours</translation>
    </message>
    <message>
        <source>Show one day</source>
        <translation>Afficher un jour</translation>
    </message>
    <message>
        <source>Client&apos;s time: %1</source>
        <extracomment>%1 a city: shows its time on the second ruler.</extracomment>
        <translation>Heure du client&#xa0;: %1</translation>
    </message>
    <message>
        <source>Second ruler: %1</source>
        <translation>Seconde échelle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Shown days: %1</source>
        <translation>Jours affichés&#xa0;: %1</translation>
    </message>
    <message>
        <source>All participants in one lane</source>
        <translation>Tous les participants dans une même colonne</translation>
    </message>
    <message>
        <source>Add a third time zone</source>
        <extracomment>%1 a city: shows its time on the third ruler.</extracomment>
        <translation>Ajouter un troisième fuseau horaire</translation>
    </message>
    <message>
        <source>Third ruler: %1</source>
        <translation>Troisième échelle&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CaseChanges</name>
    <message>
        <source>it is now: %1</source>
        <translation>c’est maintenant&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n&#xa0;nouveau message</numerusform>
            <numerusform>%n&#xa0;nouveaux messages</numerusform>
        </translation>
    </message>
    <message>
        <source>the thread was edited</source>
        <translation>le fil a été modifié</translation>
    </message>
    <message>
        <source>calendar changed: %1</source>
        <extracomment>%1 a list of participants: &quot;Client, B&quot;.</extracomment>
        <translation>agenda modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>the participants changed</source>
        <translation>les participants ont changé</translation>
    </message>
    <message>
        <source>understood anew: %1</source>
        <translation>compris autrement&#xa0;: %1</translation>
    </message>
    <message>
        <source>the proposed slots changed</source>
        <translation>les créneaux proposés ont changé</translation>
    </message>
    <message>
        <source>the current meeting changed</source>
        <translation>le rendez-vous actuel a changé</translation>
    </message>
    <message>
        <source>what may be shared changed</source>
        <translation>ce qui peut être partagé a changé</translation>
    </message>
    <message>
        <source>the deadline changed</source>
        <translation>l’échéance a changé</translation>
    </message>
    <message>
        <source>Calendar: %1</source>
        <extracomment>%1 a participant. French: Agenda : %1</extracomment>
        <translation>Agenda&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What a block is, and when: &quot;busy Tue 31 Mar, 14:00–15:00&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>not known any more</source>
        <translation>n’est plus connu</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Kind of request</source>
        <translation>Type de demande</translation>
    </message>
    <message>
        <source>Current meeting</source>
        <translation>Rendez-vous actuel</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Proposed slots</source>
        <translation>Créneaux proposés</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>What may be shared</source>
        <translation>Ce qui peut être partagé</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CaseHeader</name>
    <message>
        <source>over</source>
        <extracomment>In place of the lease&apos;s countdown. French: terminé</extracomment>
        <translation>terminé</translation>
    </message>
    <message>
        <source>Lease: %1</source>
        <translation>Bail&#xa0;: %1</translation>
    </message>
    <message>
        <source>Deadline: %1</source>
        <translation>Échéance&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <extracomment>Title of a case: %1 what is asked, %2 kind of meeting, %3 duration. &quot;Schedule · video conference, 45 min&quot;</extracomment>
        <translation>%1 · %2, %3</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Lease</source>
        <extracomment>The time for which a request belongs to one person. French: Bail</extracomment>
        <translation>Bail</translation>
    </message>
    <message>
        <source>Put back</source>
        <extracomment>French: Remettre</extracomment>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Put the request back into the queue</source>
        <translation>Remettre la demande dans la file</translation>
    </message>
    <message>
        <source>Park</source>
        <extracomment>Puts the request aside until a time. French: Mettre en attente</extracomment>
        <translation>Mettre en attente</translation>
    </message>
    <message>
        <source>Park the request until later</source>
        <translation>Mettre la demande en attente</translation>
    </message>
    <message>
        <source>Escalated: %1</source>
        <translation>Transmis à une personne&#xa0;: %1</translation>
    </message>
    <message>
        <source>More reasons: %1</source>
        <translation>Autres raisons&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CasePage</name>
    <message numerus="yes">
        <source>Thread · %n message(s)</source>
        <extracomment>Heading of the thread; %n messages. French: Fil · %n message(s)</extracomment>
        <translation>
            <numerusform>Fil · %n&#xa0;message</numerusform>
            <numerusform>Fil · %n&#xa0;messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Understood by the automation</source>
        <extracomment>Heading of the form. French: Compris par l&apos;automate</extracomment>
        <translation>Compris par l’automate</translation>
    </message>
    <message>
        <source>F2 edit</source>
        <extracomment>Beside the heading: which key edits. French: F2 modifier</extracomment>
        <translation>F2 modifier</translation>
    </message>
    <message>
        <source>Proposed slots</source>
        <extracomment>Heading of the list of slots. French: Créneaux proposés</extracomment>
        <translation>Créneaux proposés</translation>
    </message>
    <message>
        <source>1–9 choose · Space mark · N new</source>
        <extracomment>Which keys do what in the list of slots. French: 1–9 choisir · Espace cocher · N nouveau</extracomment>
        <translation>1–9 choisir · Espace cocher · N nouveau</translation>
    </message>
    <message>
        <source>No slot is proposed. Add one with N, ask for clarification, or decline.</source>
        <translation>Aucun créneau n’est proposé. Ajoutez-en un avec N, demandez une précision ou déclinez.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::Checklist</name>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>next</source>
        <translation>à faire maintenant</translation>
    </message>
    <message>
        <source>later</source>
        <translation>plus tard</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A step of a checklist and its state, for a screen reader: &quot;Identity, done&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ClockCard</name>
    <message>
        <source>It was due by</source>
        <translation>C’était à répondre au plus tard le</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Répondre au plus tard le</translation>
    </message>
    <message>
        <source>House&apos;s own day</source>
        <translation>Date interne</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A day and its year: &quot;Thu 26 Mar 2026&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The client was asked to answer by %1: ask again.</source>
        <translation>Le client devait répondre au plus tard le %1&#xa0;: relancez-le.</translation>
    </message>
    <message>
        <source>The client is asked to answer by %1.</source>
        <translation>Le client est prié de répondre au plus tard le %1.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire&#xa0;?</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>Chercher une commande</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commandes trouvées</translation>
    </message>
</context>
<context>
    <name>vigie::ui::Composer</name>
    <message>
        <source>Ask for clarification</source>
        <extracomment>Heading of the panel where a question is written. French: Demander une précision</extracomment>
        <translation>Demander une précision</translation>
    </message>
    <message>
        <source>Your question. Tokens such as {PERSON_2} become names again at the desk.</source>
        <translation>Votre question. Les jetons tels que {PERSON_2} redeviennent des noms au bureau.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>Envoyer la question</translation>
    </message>
    <message>
        <source>Decline the request</source>
        <translation>Décliner la demande</translation>
    </message>
    <message>
        <source>A message to the client. It may stay empty unless the reason is “other”.</source>
        <translation>Un message au client. Il peut rester vide, sauf si le motif est «&#xa0;autre&#xa0;».</translation>
    </message>
    <message>
        <source>Message to the client</source>
        <translation>Message au client</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Décliner</translation>
    </message>
    <message>
        <source>Hand over to support</source>
        <extracomment>French: Passer au support</extracomment>
        <translation>Passer au support</translation>
    </message>
    <message>
        <source>A note for support: what you saw and what you would do.</source>
        <translation>Une note pour le support&#xa0;: ce que vous avez vu et ce que vous feriez.</translation>
    </message>
    <message>
        <source>Note for support</source>
        <translation>Note pour le support</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>Demander à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close and keep the text</source>
        <translation>Fermer et garder le texte</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ConfidenceBar</name>
    <message>
        <source>Corrected by you</source>
        <translation>Corrigé par vous</translation>
    </message>
    <message>
        <source>Confidence %1</source>
        <translation>Confiance %1</translation>
    </message>
    <message>
        <source>corrected</source>
        <extracomment>Beside a field the person has corrected; very short. French: corrigé</extracomment>
        <translation>corrigé</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ConflictPage</name>
    <message>
        <source>Not accepted: %1 for client %2</source>
        <extracomment>%1 the decision (&quot;Schedule&quot;), %2 the client&apos;s code.</extracomment>
        <translation>Non accepté&#xa0;: %1, client %2</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>Votre décision</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>Ce qui a changé depuis</translation>
    </message>
    <message>
        <source>The request is not in your hands any more; the desk shows no more of it.</source>
        <translation>La demande n’est plus entre vos mains&#xa0;; le bureau n’en montre rien de plus.</translation>
    </message>
    <message>
        <source>Nothing that is shown has changed.</source>
        <translation>Rien de ce qui est affiché n’a changé.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>before: %1</source>
        <extracomment>Of something that changed. French: avant : %1</extracomment>
        <translation>avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>now: %1</source>
        <extracomment>Of something that changed. French: maintenant : %1</extracomment>
        <translation>maintenant&#xa0;: %1</translation>
    </message>
    <message>
        <source>now: nothing</source>
        <translation>maintenant&#xa0;: rien</translation>
    </message>
    <message>
        <source>Everything you entered for it is lost when you discard it for good.</source>
        <translation>Tout ce que vous avez saisi pour elle est perdu si vous l’abandonnez définitivement.</translation>
    </message>
    <message>
        <source>It still fits the request as it is now.</source>
        <translation>Elle convient toujours à la demande telle qu’elle est.</translation>
    </message>
    <message>
        <source>It cannot go out as it is. %1.</source>
        <extracomment>%1 why a decision no longer fits: &quot;The slot is no longer free&quot;.</extracomment>
        <translation>Elle ne peut pas partir telle quelle. %1.</translation>
    </message>
    <message>
        <source>The slot takes %1; the request now asks for %2.</source>
        <extracomment>Two durations: &quot;The slot takes 45 min; the request now asks for 1 h 15.&quot;</extracomment>
        <translation>Le créneau dure %1&#xa0;; la demande porte maintenant sur %2.</translation>
    </message>
    <message>
        <source>The desk has not answered yet; it is asked again as soon as it can be reached.</source>
        <translation>Le bureau n’a pas encore répondu&#xa0;; la question lui sera reposée dès qu’il sera joignable.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::CorrectRightsDialog</name>
    <message>
        <source>The answer is then due on %1.</source>
        <extracomment>%1 the last day of the time to answer, once the moment of receipt is put right.</extracomment>
        <translation>La réponse est alors due le %1.</translation>
    </message>
    <message>
        <source>Who they are is to be established anew, and what is held searched for again; an archive that was made is deleted.</source>
        <translation>L’identité est à établir de nouveau, et la recherche à refaire&#xa0;; une archive déjà produite est supprimée.</translation>
    </message>
    <message>
        <source>What stood there is not kept; the audit trail says which fields were put right, and by whom.</source>
        <translation>Ce qui était noté n’est pas conservé&#xa0;; le journal d’audit dit quels champs ont été corrigés, et par qui.</translation>
    </message>
    <message>
        <source>Change what was taken down wrong, and say why. Who asks for something else has a request of its own.</source>
        <translation>Corrigez ce qui a été mal noté, et dites pourquoi. Qui demande autre chose a une demande à part.</translation>
    </message>
    <message>
        <source>Put right what was taken down</source>
        <translation>Corriger ce qui a été noté</translation>
    </message>
    <message>
        <source>Put right what was taken down · %1</source>
        <translation>Corriger ce qui a été noté · %1</translation>
    </message>
    <message>
        <source>Why it is put right</source>
        <translation>Pourquoi c’est corrigé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Put nothing right</source>
        <translation>Ne rien corriger</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>Corriger</translation>
    </message>
</context>
<context>
    <name>vigie::ui::Countries</name>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagascar</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgique</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suisse</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxembourg</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japon</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Maroc</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Tunisie</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Sénégal</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Maurice</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Allemagne</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Espagne</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlande</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Inde</translation>
    </message>
</context>
<context>
    <name>vigie::ui::DecisionWords</name>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Créneaux</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Créneau</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Message to the client</source>
        <translation>Message au client</translation>
    </message>
    <message>
        <source>Note for support</source>
        <translation>Note pour le support</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>nothing of the client&apos;s</source>
        <translation>rien du client</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field and its value: &quot;Duration: 45 min&quot;. French: %1 : %2</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ErrorText</name>
    <message>
        <source>The desk did not accept what was sent</source>
        <translation>Le bureau n’a pas accepté l’envoi</translation>
    </message>
    <message>
        <source>Nothing has taken effect.</source>
        <translation>Rien n’a pris effet.</translation>
    </message>
    <message>
        <source>Check what you entered and try again; if it happens again, hand the request over to support.</source>
        <translation>Vérifiez votre saisie et réessayez&#xa0;; si cela se reproduit, passez la demande au support.</translation>
    </message>
    <message>
        <source>This request is no longer there</source>
        <translation>Cette demande n’est plus là</translation>
    </message>
    <message>
        <source>It was withdrawn, erased or given to somebody else.</source>
        <translation>Elle a été retirée, effacée ou confiée à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Take the next request.</source>
        <translation>Prenez la demande suivante.</translation>
    </message>
    <message>
        <source>Not allowed for this account</source>
        <translation>Non autorisé pour ce compte</translation>
    </message>
    <message>
        <source>Your role or your site may not do this, and nothing has been done.</source>
        <translation>Votre rôle ou votre site ne le permet pas&#xa0;; rien n’a été fait.</translation>
    </message>
    <message>
        <source>Ask your lead if you need this right.</source>
        <translation>Demandez ce droit à votre responsable si vous en avez besoin.</translation>
    </message>
    <message>
        <source>You are not signed in any more</source>
        <translation>Votre session est fermée</translation>
    </message>
    <message>
        <source>The desk has ended this session, or the name and password do not match.</source>
        <translation>Le bureau a fermé cette session, ou le nom et le mot de passe ne correspondent pas.</translation>
    </message>
    <message>
        <source>Sign in again; what waits in the outbox is kept.</source>
        <translation>Ouvrez de nouveau la session&#xa0;; ce qui attend dans les envois est conservé.</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>Trop d’essais</translation>
    </message>
    <message>
        <source>The desk accepts no sign-in for this name for a while.</source>
        <translation>Le bureau n’accepte plus d’ouverture de session à ce nom pour un moment.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Patientez quelques minutes, puis réessayez.</translation>
    </message>
    <message>
        <source>The request has changed</source>
        <translation>La demande a changé</translation>
    </message>
    <message>
        <source>Your decision was made on an earlier version and has not taken effect.</source>
        <translation>Votre décision portait sur une version antérieure et n’a pas pris effet.</translation>
    </message>
    <message>
        <source>Look at what changed and decide again; what you typed is kept.</source>
        <translation>Voyez ce qui a changé et décidez de nouveau&#xa0;; votre saisie est conservée.</translation>
    </message>
    <message>
        <source>The lease has ended</source>
        <translation>Le bail est terminé</translation>
    </message>
    <message>
        <source>The request may now be with somebody else; your decision has not taken effect.</source>
        <translation>La demande est peut-être chez quelqu’un d’autre&#xa0;; votre décision n’a pas pris effet.</translation>
    </message>
    <message>
        <source>Take the next request; what you typed stays readable here.</source>
        <translation>Prenez la demande suivante&#xa0;; votre saisie reste lisible ici.</translation>
    </message>
    <message>
        <source>Already decided</source>
        <translation>Déjà décidé</translation>
    </message>
    <message>
        <source>Another decision on this request has taken effect; yours has not.</source>
        <translation>Une autre décision sur cette demande a pris effet, pas la vôtre.</translation>
    </message>
    <message>
        <source>Discard your decision.</source>
        <translation>Abandonnez votre décision.</translation>
    </message>
    <message>
        <source>This may not be shared</source>
        <translation>Ceci ne peut pas être partagé</translation>
    </message>
    <message>
        <source>The client has not designated this information for these people; nothing was sent.</source>
        <translation>Le client n’a pas désigné cette information pour ces personnes&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Change what is shared and decide again.</source>
        <translation>Modifiez ce qui est partagé et décidez de nouveau.</translation>
    </message>
    <message>
        <source>The slot is no longer free</source>
        <translation>Le créneau n’est plus libre</translation>
    </message>
    <message>
        <source>A calendar has changed since; nobody has been invited.</source>
        <translation>Un agenda a changé entre-temps&#xa0;; personne n’a été invité.</translation>
    </message>
    <message>
        <source>Choose another slot and decide again.</source>
        <translation>Choisissez un autre créneau et décidez de nouveau.</translation>
    </message>
    <message>
        <source>The slot has already begun</source>
        <translation>Le créneau a déjà commencé</translation>
    </message>
    <message>
        <source>Nobody has been invited.</source>
        <translation>Personne n’a été invité.</translation>
    </message>
    <message>
        <source>Choose a later slot and decide again.</source>
        <translation>Choisissez un créneau plus tardif et décidez de nouveau.</translation>
    </message>
    <message>
        <source>The desk already knows another decision by this number</source>
        <translation>Le bureau connaît déjà une autre décision sous ce numéro</translation>
    </message>
    <message>
        <source>This one has not taken effect.</source>
        <translation>Celle-ci n’a pas pris effet.</translation>
    </message>
    <message>
        <source>Remake the decision; it gets a new number.</source>
        <translation>Refaites la décision&#xa0;; elle recevra un nouveau numéro.</translation>
    </message>
    <message>
        <source>Too late to take back</source>
        <translation>Trop tard pour reprendre</translation>
    </message>
    <message>
        <source>The decision has been released and its messages have left.</source>
        <translation>La décision a pris effet et ses messages sont partis.</translation>
    </message>
    <message>
        <source>If it is wrong, hand it over to support.</source>
        <translation>Si elle est erronée, passez-la au support.</translation>
    </message>
    <message>
        <source>The desk does not answer</source>
        <translation>Le bureau ne répond pas</translation>
    </message>
    <message>
        <source>You can go on with the requests you hold; decisions wait in the outbox.</source>
        <translation>Vous pouvez continuer avec les demandes que vous tenez&#xa0;; les décisions attendent dans les envois.</translation>
    </message>
    <message>
        <source>Check the network; the workstation tries again by itself.</source>
        <translation>Vérifiez le réseau&#xa0;; le poste réessaie de lui-même.</translation>
    </message>
    <message>
        <source>This desk is not known yet</source>
        <translation>Ce bureau n’est pas encore connu</translation>
    </message>
    <message>
        <source>Neither your name nor your password has been sent.</source>
        <translation>Ni votre nom ni votre mot de passe n’ont été envoyés.</translation>
    </message>
    <message>
        <source>Compare its fingerprint with the one you were given.</source>
        <translation>Comparez son empreinte avec celle qui vous a été remise.</translation>
    </message>
    <message>
        <source>The desk shows another certificate</source>
        <translation>Le bureau présente un autre certificat</translation>
    </message>
    <message>
        <source>Somebody may be listening in between; neither your name nor your password has been sent.</source>
        <translation>Quelqu’un écoute peut-être entre vous et lui&#xa0;; ni votre nom ni votre mot de passe n’ont été envoyés.</translation>
    </message>
    <message>
        <source>Do not go on unless your lead has announced the new fingerprint.</source>
        <translation>Ne continuez pas, sauf si votre responsable a annoncé la nouvelle empreinte.</translation>
    </message>
    <message>
        <source>There is no desk at this address</source>
        <translation>Il n’y a pas de bureau à cette adresse</translation>
    </message>
    <message>
        <source>Something answered, but it is not a Vigie desk.</source>
        <translation>Quelque chose a répondu, mais ce n’est pas un bureau Vigie.</translation>
    </message>
    <message>
        <source>Check the address, and whether this network asks for a sign-in of its own.</source>
        <translation>Vérifiez l’adresse, et si ce réseau demande d’abord sa propre connexion.</translation>
    </message>
    <message>
        <source>The desk has a problem of its own</source>
        <translation>Le bureau rencontre un problème</translation>
    </message>
    <message>
        <source>Your work is safe here and will be sent again.</source>
        <translation>Votre travail est en sûreté ici et sera renvoyé.</translation>
    </message>
    <message>
        <source>Wait a moment; tell your lead if it lasts.</source>
        <translation>Patientez un instant&#xa0;; prévenez votre responsable si cela dure.</translation>
    </message>
    <message>
        <source>No keyring on this computer</source>
        <translation>Pas de trousseau de clés sur cet ordinateur</translation>
    </message>
    <message>
        <source>Nothing is kept on disk: what you hold is lost when the program ends, and the desk gives it to somebody else.</source>
        <translation>Rien n’est conservé sur le disque&#xa0;: ce que vous tenez est perdu à la fermeture du programme, et le bureau le confie à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Start a keyring such as GNOME Keyring or KWallet, then start Vigie again.</source>
        <translation>Démarrez un trousseau tel que GNOME Keyring ou KWallet, puis relancez Vigie.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Le trousseau de clés est verrouillé</translation>
    </message>
    <message>
        <source>Nothing is kept on disk until it is unlocked.</source>
        <translation>Rien n’est conservé sur le disque tant qu’il n’est pas déverrouillé.</translation>
    </message>
    <message>
        <source>Unlock the keyring, then sign in again.</source>
        <translation>Déverrouillez le trousseau, puis ouvrez de nouveau la session.</translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation>Le trousseau de clés ne répond pas</translation>
    </message>
    <message>
        <source>Nothing is kept on disk for now.</source>
        <translation>Rien n’est conservé sur le disque pour l’instant.</translation>
    </message>
    <message>
        <source>See whether it waits for its password in another window, then sign in again.</source>
        <translation>Voyez s’il attend son mot de passe dans une autre fenêtre, puis ouvrez de nouveau la session.</translation>
    </message>
    <message>
        <source>The disk does not accept any more</source>
        <translation>Le disque n’accepte plus rien</translation>
    </message>
    <message>
        <source>What was last entered is not saved.</source>
        <translation>La dernière saisie n’est pas enregistrée.</translation>
    </message>
    <message>
        <source>Free some space or check the permissions, then try again.</source>
        <translation>Libérez de la place ou vérifiez les droits, puis réessayez.</translation>
    </message>
    <message>
        <source>The local cache cannot be read</source>
        <translation>Le cache local est illisible</translation>
    </message>
    <message>
        <source>It has been set aside; what the desk has is not affected.</source>
        <translation>Il a été mis de côté&#xa0;; ce que détient le bureau n’est pas touché.</translation>
    </message>
    <message>
        <source>Sign in again to load what you hold.</source>
        <translation>Ouvrez de nouveau la session pour recharger ce que vous tenez.</translation>
    </message>
    <message>
        <source>Something went wrong in Vigie</source>
        <translation>Une erreur s’est produite dans Vigie</translation>
    </message>
    <message>
        <source>This step was not carried out.</source>
        <translation>Cette étape n’a pas été exécutée.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell support what you did.</source>
        <translation>Réessayez&#xa0;; si cela se reproduit, dites au support ce que vous faisiez.</translation>
    </message>
    <message>
        <source>This site may not be shown clients&apos; data</source>
        <translation>Ce site ne peut pas voir les données des clients</translation>
    </message>
    <message>
        <source>It lies outside the European Union and no ground for transfers to it is recorded at the desk.</source>
        <translation>Il est hors de l’Union européenne et aucun fondement de transfert vers lui n’est enregistré au bureau.</translation>
    </message>
    <message>
        <source>Ask your lead; work goes on as soon as the ground is recorded.</source>
        <translation>Demandez à votre responsable&#xa0;; le travail reprend dès que le fondement est enregistré.</translation>
    </message>
    <message>
        <source>The rules of use have not been acknowledged</source>
        <translation>Les règles d’utilisation n’ont pas été reconnues</translation>
    </message>
    <message>
        <source>Nobody is given a request before they have acknowledged the version of the rules that holds.</source>
        <translation>Personne ne reçoit de demande avant d’avoir reconnu la version des règles en vigueur.</translation>
    </message>
    <message>
        <source>Read and acknowledge them; if they are not shown here, Vigie has to be brought up to date.</source>
        <translation>Lisez-les et reconnaissez-les&#xa0;; si elles ne s’affichent pas ici, Vigie doit être mis à jour.</translation>
    </message>
    <message>
        <source>This value is not shown at your site</source>
        <translation>Cette valeur n’est pas montrée sur votre site</translation>
    </message>
    <message>
        <source>Outside the European Union nothing is made clear that could tell who somebody is.</source>
        <translation>Hors de l’Union européenne, rien n’est montré en clair qui pourrait dire qui est quelqu’un.</translation>
    </message>
    <message>
        <source>Decide without it, or hand the request over to support.</source>
        <translation>Décidez sans elle, ou transmettez la demande au support.</translation>
    </message>
    <message>
        <source>No more values can be shown for now</source>
        <translation>Plus aucune valeur ne peut être montrée pour l’instant</translation>
    </message>
    <message>
        <source>Each person may be shown only so many within an hour.</source>
        <translation>Chaque personne ne peut en voir qu’un nombre limité par heure.</translation>
    </message>
    <message>
        <source>Go on without it, or try again later.</source>
        <translation>Continuez sans elle, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The time to look at this value is over</source>
        <translation>Le temps pour voir cette valeur est écoulé</translation>
    </message>
    <message>
        <source>It is not shown a second time for the same reason.</source>
        <translation>Elle n’est pas montrée une seconde fois pour la même raison.</translation>
    </message>
    <message>
        <source>If you still need it, ask again and say why.</source>
        <translation>S’il vous la faut encore, demandez-la de nouveau en disant pourquoi.</translation>
    </message>
    <message>
        <source>Check the network, and try again.</source>
        <translation>Vérifiez le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>Read the list again.</source>
        <translation>Relisez la liste.</translation>
    </message>
    <message>
        <source>No more people can be looked for at the moment</source>
        <translation>Plus personne ne peut être recherché pour l’instant</translation>
    </message>
    <message>
        <source>Each person may look for only so many people within an hour.</source>
        <translation>Chaque personne ne peut faire qu’un nombre limité de recherches par heure.</translation>
    </message>
    <message>
        <source>Try again later; within a request about their data the search is not limited.</source>
        <translation>Réessayez plus tard&#xa0;; dans une demande de la personne, la recherche n’est pas limitée.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::EstimateWords</name>
    <message>
        <source>%1&#xa0;%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1–%2&#xa0;%</source>
        <comment>95 % interval</comment>
        <translation>%1–%2&#xa0;%</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>rate, its interval</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, 95&#xa0;% interval from %2 to %3</source>
        <translation>%1, intervalle à 95&#xa0;% de %2 à %3</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>percentage points, signed</comment>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>%1 to %2 points</source>
        <translation>%1 à %2 points</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>coefficient, its interval</comment>
        <translation>%1 (%2 à %3)</translation>
    </message>
    <message>
        <source>too few: %1 of at least %2</source>
        <translation>trop peu&#xa0;: %1, minimum %2</translation>
    </message>
    <message>
        <source>nothing reviewed</source>
        <translation>rien n’est revu</translation>
    </message>
    <message>
        <source>a single review shows no spread</source>
        <translation>une seule revue ne montre pas de dispersion</translation>
    </message>
    <message>
        <source>nothing reviewed twice</source>
        <translation>rien n’est revu deux fois</translation>
    </message>
    <message>
        <source>not defined: all answers are the same</source>
        <translation>non défini&#xa0;: réponses toutes identiques</translation>
    </message>
    <message>
        <source>a stratum was not sampled</source>
        <translation>une strate n’a pas été échantillonnée</translation>
    </message>
    <message>
        <source>a stratum has a single review</source>
        <translation>une strate n’a qu’une revue</translation>
    </message>
    <message>
        <source>not worked out</source>
        <translation>non calculé</translation>
    </message>
    <message>
        <source>%1 (×%2)</source>
        <comment>effective sample size, design effect</comment>
        <translation>%1 (×%2)</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>least weight, greatest</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reviewed, effective sample size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <extracomment>Of the requests drawn how many are not reviewed, and their share.</extracomment>
        <translation>%1 sur %2 (%3)</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>reviewed, of so many drawn</comment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::FieldEditor</name>
    <message>
        <source>%1, first day</source>
        <extracomment>%1 the name of a field that is a span of days.</extracomment>
        <translation>%1, premier jour</translation>
    </message>
    <message>
        <source>%1, last day</source>
        <translation>%1, dernier jour</translation>
    </message>
    <message>
        <source> min</source>
        <extracomment>After a number of minutes in a field, with a leading space.</extracomment>
        <translation>&#xa0;min</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>Format of a day in a field (Qt&apos;s date format). French: ddd d MMM</extracomment>
        <translation>ddd d MMM</translation>
    </message>
</context>
<context>
    <name>vigie::ui::FileIncidentDialog</name>
    <message>
        <source>File an incident</source>
        <translation>Consigner un incident</translation>
    </message>
    <message>
        <source>Write no more about people than is needed to go on: it is kept in clear at the desk, goes with the request that it is about, and an erasure finds it by address and number.</source>
        <translation>N’écrivez pas plus sur les personnes qu’il n’en faut pour avancer&#xa0;: c’est gardé en clair au bureau, cela disparaît avec la demande concernée, et un effacement le retrouve par adresse et par numéro.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>De quoi s’agit-il</translation>
    </message>
    <message>
        <source>About which request (its id), if about one</source>
        <translation>Quelle demande (son identifiant), s’il y en a une</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>File nothing</source>
        <translation>Ne rien consigner</translation>
    </message>
    <message>
        <source>File it</source>
        <translation>Consigner</translation>
    </message>
</context>
<context>
    <name>vigie::ui::FindPersonDialog</name>
    <message>
        <source>Say by its number which incident it is for, as I-3F2A9C41: why they are looked for is written there.</source>
        <translation>Indiquez par son numéro l’incident concerné, comme I-3F2A9C41&#xa0;: la raison de la recherche y est écrite.</translation>
    </message>
    <message>
        <source>Say by its number in which incident, as I-3F2A9C41, or request, as D-2026-0041, it is written why they are looked for.</source>
        <translation>Indiquez par son numéro l’incident, comme I-3F2A9C41, ou la demande, comme D-2026-0041, où la raison de la recherche est écrite.</translation>
    </message>
    <message>
        <source>The audit trail says that you have looked for somebody, by what, for what, and how much was found; not whom. Only so many searches are possible in an hour.</source>
        <translation>Le journal d’audit dit que vous avez recherché quelqu’un, par quoi, pour quoi, et combien a été trouvé&#xa0;; pas qui. Le nombre de recherches par heure est limité.</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Rechercher une personne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail addresses, parted by commas</source>
        <translation>Adresses de courriel, séparées par des virgules</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>Number of the incident or request</source>
        <translation>Numéro de l’incident ou de la demande</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Look for nobody</source>
        <translation>Ne rechercher personne</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>vigie::ui::FindingView</name>
    <message>
        <source>Say why first.</source>
        <translation>Dites d’abord pourquoi.</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État&#xa0;: %1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>%1 · client %2</source>
        <translation>%1 · client %2</translation>
    </message>
    <message>
        <source>Decided</source>
        <extracomment>What was decided, and when: &quot;Schedule · Mon 23 Mar, 16:11&quot;.</extracomment>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revu</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Reviewer&apos;s note</source>
        <translation>Note de la revue</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Critical: it made the whole score zero</source>
        <translation>Critique&#xa0;: il a mis toute la note à zéro</translation>
    </message>
    <message>
        <source>Contested because</source>
        <translation>Contesté parce que</translation>
    </message>
    <message>
        <source>Overturned because</source>
        <translation>Annulé parce que</translation>
    </message>
    <message>
        <source>Upheld because</source>
        <translation>Maintenu parce que</translation>
    </message>
    <message>
        <source>Your reasons; the person concerned reads them</source>
        <translation>Vos motifs&#xa0;; la personne concernée les lit</translation>
    </message>
    <message>
        <source>If you contest it: why?</source>
        <translation>Si vous contestez&#xa0;: pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>What decides it, in a sentence or two; nothing personal</source>
        <translation>Ce qui tranche, en une ou deux phrases&#xa0;; rien de personnel</translation>
    </message>
    <message>
        <source>What the review has overlooked, in a sentence or two; nothing personal</source>
        <translation>Ce que la revue n’a pas vu, en une ou deux phrases&#xa0;; rien de personnel</translation>
    </message>
    <message>
        <source>Flags</source>
        <extracomment>What reviewers have set on the request, by name. French: Signalements</extracomment>
        <translation>Signalements</translation>
    </message>
    <message>
        <source>The finding</source>
        <translation>Le constat</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>La demande</translation>
    </message>
    <message>
        <source>Show what was found</source>
        <translation>Montrer ce qui a été constaté</translation>
    </message>
    <message>
        <source>Show the request as its reviewers saw it; the desk notes who has seen it</source>
        <translation>Montrer la demande telle que les relecteurs l’ont vue&#xa0;; le bureau note qui l’a vue</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Fetching the request…</source>
        <translation>Lecture de la demande…</translation>
    </message>
</context>
<context>
    <name>vigie::ui::FindingsPage</name>
    <message>
        <source>Acknowledge</source>
        <translation>Prendre acte</translation>
    </message>
    <message>
        <source>Contest</source>
        <extracomment>A supervisor does not agree with a finding. French: Contester</extracomment>
        <translation>Contester</translation>
    </message>
    <message>
        <source>Uphold</source>
        <extracomment>A lead agrees with the review. French: Maintenir</extracomment>
        <translation>Maintenir</translation>
    </message>
    <message>
        <source>Overturn</source>
        <extracomment>A lead agrees with the person concerned. French: Annuler le constat</extracomment>
        <translation>Annuler le constat</translation>
    </message>
    <message>
        <source>Write the reasons</source>
        <translation>Écrire les motifs</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglés</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Show those to be answered</source>
        <translation>Afficher ceux à traiter</translation>
    </message>
    <message>
        <source>Show the contested</source>
        <translation>Afficher les contestés</translation>
    </message>
    <message>
        <source>Show the settled</source>
        <translation>Afficher les réglés</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Client %1 · decided %2</source>
        <translation>Client %1 · décidé le %2</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 a time of day. French: Lu à %1</extracomment>
        <translation>Lu à %1</translation>
    </message>
    <message>
        <source>Fetching the findings…</source>
        <translation>Lecture des constats…</translation>
    </message>
    <message>
        <source>They appear here as soon as the desk answers.</source>
        <translation>Ils apparaissent ici dès que le bureau répond.</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Aucun constat</translation>
    </message>
    <message>
        <source>A random sample of all requests is reviewed, by people who are not told who decided. What they find appears here; you can acknowledge it, or contest it with a reason, and a lead who took no part settles it.</source>
        <translation>Un échantillon aléatoire de toutes les demandes est revu par des personnes qui ne savent pas qui a décidé. Ce qu’elles constatent apparaît ici&#xa0;; vous pouvez en prendre acte, ou contester en disant pourquoi, et un responsable qui n’y a pas pris part tranche.</translation>
    </message>
    <message>
        <source>Nothing to be answered</source>
        <translation>Rien à traiter</translation>
    </message>
    <message>
        <source>None in this state</source>
        <translation>Aucun dans cet état</translation>
    </message>
    <message>
        <source>The other lists above hold the rest: what is contested, and what is settled.</source>
        <translation>Les autres listes ci-dessus contiennent le reste&#xa0;: ce qui est contesté et ce qui est réglé.</translation>
    </message>
    <message>
        <source>The person concerned reads your reasons; it is settled with them.</source>
        <translation>La personne concernée lit vos motifs&#xa0;; le constat est alors réglé.</translation>
    </message>
    <message>
        <source>Acknowledged, it is settled. Contested, a lead who took no part decides. Either can be said once.</source>
        <translation>Pris en acte, il est réglé. Contesté, un responsable qui n’y a pas pris part tranche. L’un ou l’autre, une seule fois.</translation>
    </message>
    <message>
        <source>What you wrote is still there.</source>
        <translation>Ce que vous avez écrit est toujours là.</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Pris en acte</translation>
    </message>
    <message>
        <source>Contested; a lead settles it</source>
        <translation>Contesté&#xa0;; un responsable tranche</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>Maintenu</translation>
    </message>
    <message>
        <source>Overturned</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Flagged</source>
        <extracomment>Findings of requests on which a reviewer has set a flag. French: Signalés</extracomment>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>Show those that a reviewer has flagged</source>
        <translation>Afficher ceux qu’un relecteur a signalés</translation>
    </message>
    <message>
        <source>See the request, or the finding</source>
        <extracomment>The request that a finding is on, as its reviewers saw it; the action goes back and forth.</extracomment>
        <translation>Voir la demande, ou le constat</translation>
    </message>
    <message>
        <source>I have read these rules and work by them</source>
        <translation>J’ai lu ces règles et je les suis</translation>
    </message>
    <message>
        <source>The request has been put away</source>
        <translation>La demande a été refermée</translation>
    </message>
    <message>
        <source>It is shown for as long as a lease lasts. Show it again if you still need it: the desk notes that too.</source>
        <translation>Elle s’affiche le temps d’un bail. Affichez-la de nouveau si vous en avez encore besoin&#xa0;: le bureau le note aussi.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::FingerprintPanel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>This desk shows another certificate than before</source>
        <translation>Ce bureau présente un autre certificat qu’auparavant</translation>
    </message>
    <message>
        <source>%1 is not the desk you trusted, or it has a new certificate. Somebody may be listening in between. Neither your name nor your password has been sent. Go on only if your lead has announced the new fingerprint.</source>
        <translation>%1 n’est pas le bureau auquel vous faisiez confiance, ou il a un nouveau certificat. Quelqu’un écoute peut-être entre vous et lui. Ni votre nom ni votre mot de passe n’ont été envoyés. Ne continuez que si votre responsable a annoncé la nouvelle empreinte.</translation>
    </message>
    <message>
        <source>Trust the new certificate</source>
        <translation>Accepter ce certificat</translation>
    </message>
    <message>
        <source>Is this your desk?</source>
        <translation>Est-ce bien votre bureau&#xa0;?</translation>
    </message>
    <message>
        <source>It is the first contact with %1. Compare the fingerprint below, group by group, with the one you were given. Neither your name nor your password has been sent yet.</source>
        <translation>C’est le premier contact avec %1. Comparez l’empreinte ci-dessous, groupe par groupe, avec celle qui vous a été remise. Ni votre nom ni votre mot de passe n’ont encore été envoyés.</translation>
    </message>
    <message>
        <source>Trust this desk</source>
        <translation>Faire confiance</translation>
    </message>
    <message>
        <source>Trusted until now</source>
        <translation>Connue jusqu’ici</translation>
    </message>
    <message>
        <source>Shown now (SHA-256)</source>
        <translation>Présentée maintenant (SHA-256)</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Empreinte (SHA-256)</translation>
    </message>
    <message>
        <source>I have compared all of it, and it is the same</source>
        <translation>Je l’ai comparée en entier, c’est la même</translation>
    </message>
    <message numerus="yes">
        <source>Type the last %n character(s) of the announced fingerprint</source>
        <translation>
            <numerusform>Saisissez le dernier caractère de l’empreinte annoncée (%n)</numerusform>
            <numerusform>Saisissez les %n&#xa0;derniers caractères de l’empreinte annoncée</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not go on</source>
        <translation>Ne pas continuer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::FormDialog</name>
    <message>
        <source>Asking the desk…</source>
        <translation>Le bureau est interrogé…</translation>
    </message>
</context>
<context>
    <name>vigie::ui::Format</name>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>London</source>
        <translation>Londres</translation>
    </message>
    <message>
        <source>Brussels</source>
        <translation>Bruxelles</translation>
    </message>
    <message>
        <source>Vienna</source>
        <translation>Vienne</translation>
    </message>
    <message>
        <source>Lisbon</source>
        <translation>Lisbonne</translation>
    </message>
    <message>
        <source>Rome</source>
        <translation>Rome</translation>
    </message>
    <message>
        <source>Athens</source>
        <translation>Athènes</translation>
    </message>
    <message>
        <source>Warsaw</source>
        <translation>Varsovie</translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation>Moscou</translation>
    </message>
    <message>
        <source>Copenhagen</source>
        <translation>Copenhague</translation>
    </message>
    <message>
        <source>Zurich</source>
        <translation>Zurich</translation>
    </message>
    <message>
        <source>Cairo</source>
        <translation>Le Caire</translation>
    </message>
    <message>
        <source>Algiers</source>
        <translation>Alger</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapour</translation>
    </message>
    <message>
        <source>Dubai</source>
        <translation>Dubaï</translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation>Tokyo</translation>
    </message>
    <message>
        <source>São Paulo</source>
        <translation>São Paulo</translation>
    </message>
    <message>
        <source>Montreal</source>
        <translation>Montréal</translation>
    </message>
    <message>
        <source>Mexico City</source>
        <translation>Mexico</translation>
    </message>
    <message>
        <source>Los Angeles</source>
        <translation>Los Angeles</translation>
    </message>
    <message>
        <source>Antananarivo</source>
        <translation>Antananarivo</translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <translation>dans moins d’une minute</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>dans %n&#xa0;min</numerusform>
            <numerusform>dans %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;min</numerusform>
            <numerusform>il y a %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>dans %n&#xa0;h</numerusform>
            <numerusform>dans %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;h</numerusform>
            <numerusform>il y a %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>dans %n&#xa0;jour</numerusform>
            <numerusform>dans %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;jour</numerusform>
            <numerusform>il y a %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:00</source>
        <comment>spoken</comment>
        <extracomment>A full hour as a screen reader says it. French: %1 h</extracomment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <comment>spoken</comment>
        <extracomment>A time of day as a screen reader says it: %1 hours, %2 minutes. French: %1 h %2</extracomment>
        <translation>%1&#xa0;h&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>spoken</comment>
        <extracomment>From one time of day to another, as a screen reader says it. French: de %1 à %2</extracomment>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What was done, and what was said of it: &quot;Refused: nothing is held&quot;.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::FoundPersonDialog</name>
    <message>
        <source>What was found</source>
        <translation>Résultat de la recherche</translation>
    </message>
    <message>
        <source>They have asked by their rights: %1</source>
        <extracomment>%1 numbers of requests.</extracomment>
        <translation>Demandes de droits de la même personne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is held about them</source>
        <translation>Rien n’est détenu sur cette personne</translation>
    </message>
    <message>
        <source>No request, note, package or account says what was looked for. By another address, or spelt in another way, they may be found.</source>
        <translation>Aucune demande, aucune note, aucun dossier ni compte ne contient ce qui a été recherché. Par une autre adresse, ou avec une autre orthographe, la personne peut apparaître.</translation>
    </message>
    <message>
        <source>To look at alone; it is gone when this is closed.</source>
        <translation>À consulter seulement&#xa0;; tout disparaît à la fermeture.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close what was found</source>
        <translation>Fermer le résultat de la recherche</translation>
    </message>
    <message>
        <source>Take down a request for them…</source>
        <translation>Ouvrir une demande pour cette personne…</translation>
    </message>
</context>
<context>
    <name>vigie::ui::HandledView</name>
    <message>
        <source>Confidence of %1: %2</source>
        <translation>Confiance, %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>Thread · %n message(s)</source>
        <translation>
            <numerusform>Fil · %n message</numerusform>
            <numerusform>Fil · %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>What was decided</source>
        <extracomment>Heading of what was done with the request; by whom is not said. French: Ce qui a été décidé</extracomment>
        <translation>Ce qui a été décidé</translation>
    </message>
    <message>
        <source>Understood by the automation</source>
        <translation>Compris par l’automate</translation>
    </message>
</context>
<context>
    <name>vigie::ui::HeldFacts</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n&#xa0;demande</numerusform>
            <numerusform>%n&#xa0;demandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n&#xa0;décision</numerusform>
            <numerusform>%n&#xa0;décisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n&#xa0;relecture</numerusform>
            <numerusform>%n&#xa0;relectures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) on the redaction</source>
        <translation>
            <numerusform>%n&#xa0;signalement sur le masquage</numerusform>
            <numerusform>%n&#xa0;signalements sur le masquage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n&#xa0;incident</numerusform>
            <numerusform>%n&#xa0;incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) about their data</source>
        <translation>
            <numerusform>%n&#xa0;demande sur leurs données</numerusform>
            <numerusform>%n&#xa0;demandes sur leurs données</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the audit trail</source>
        <translation>
            <numerusform>%n&#xa0;entrée du journal d’audit</numerusform>
            <numerusform>%n&#xa0;entrées du journal d’audit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) of the desk</source>
        <translation>
            <numerusform>%n&#xa0;compte du bureau</numerusform>
            <numerusform>%n&#xa0;comptes du bureau</numerusform>
        </translation>
    </message>
    <message>
        <source>Purposes (§2)</source>
        <translation>Finalités (§2)</translation>
    </message>
    <message>
        <source>Other purposes</source>
        <translation>Autres finalités</translation>
    </message>
    <message>
        <source>nothing at the desk: %1</source>
        <extracomment>%1 names of purposes, parted by commas.</extracomment>
        <translation>rien au bureau&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Somebody who got something, and of how much: &quot;Antananarivo (Madagascar): 2 requests&quot;.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Recipients (§4)</source>
        <translation>Destinataires (§4)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Kept until (§3)</source>
        <translation>Conservation (§3)</translation>
    </message>
    <message>
        <source>%1, %2 after the last thing that happens</source>
        <extracomment>%1 a day, %2 &quot;30 days&quot;.</extracomment>
        <translation>%1, soit %2 après le dernier événement</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n&#xa0;jour</numerusform>
            <numerusform>%n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restricted: until that is lifted</source>
        <translation>
            <numerusform>%n&#xa0;limitée&#xa0;: jusqu’à la levée</numerusform>
            <numerusform>%n&#xa0;limitées&#xa0;: jusqu’à la levée</numerusform>
        </translation>
    </message>
    <message>
        <source>no content is there</source>
        <translation>aucun contenu n’est là</translation>
    </message>
    <message>
        <source>Outside the EU (§8)</source>
        <translation>Hors UE (§8)</translation>
    </message>
    <message numerus="yes">
        <source>shown %n time(s)</source>
        <translation>
            <numerusform>montré %n fois</numerusform>
            <numerusform>montré %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was shown there</source>
        <translation>rien n’y a été montré</translation>
    </message>
    <message>
        <source>Accounts of the desk</source>
        <translation>Comptes du bureau</translation>
    </message>
    <message>
        <source>%1; of the same name, perhaps another</source>
        <translation>%1&#xa0;; du même nom, peut-être une autre personne</translation>
    </message>
    <message>
        <source>%1; theirs, by the address</source>
        <translation>%1&#xa0;; le sien, par l’adresse</translation>
    </message>
    <message numerus="yes">
        <source>%n kept back: until nothing asks for that any more, and erased then</source>
        <translation>
            <numerusform>%n conservée&#xa0;: jusqu’à ce que plus rien ne l’exige, puis effacée</numerusform>
            <numerusform>%n conservées&#xa0;: jusqu’à ce que plus rien ne l’exige, puis effacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) that say(s) who it is</source>
        <translation>
            <numerusform>%n note où la personne est reconnaissable</numerusform>
            <numerusform>%n notes où la personne est reconnaissable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable package(s) that say(s) who it is</source>
        <translation>
            <numerusform>%n dossier illisible où la personne est reconnaissable</numerusform>
            <numerusform>%n dossiers illisibles où la personne est reconnaissable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::HoldingsCard</name>
    <message>
        <source>What is held</source>
        <translation>Ce qui est détenu</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 requests, %2 decisions, %3 times shown on a workstation, each with its number and noun.</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shown %n time(s) at workstations</source>
        <translation>
            <numerusform>montrées %n fois à un poste</numerusform>
            <numerusform>montrées %n fois à des postes</numerusform>
        </translation>
    </message>
    <message>
        <source>Category (§1)</source>
        <translation>Catégorie (§1)</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Qui en répond</translation>
    </message>
    <message>
        <source>What is held, by category</source>
        <translation>Ce qui est détenu, par catégorie</translation>
    </message>
    <message>
        <source>Requests that name them</source>
        <translation>Demandes qui nomment la personne</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Named as</source>
        <translation>Nommée</translation>
    </message>
    <message>
        <source>No request names them.</source>
        <translation>Aucune demande ne nomme cette personne.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Named as: %1</source>
        <extracomment>Below a table of requests: how the one with the cursor names the person.</extracomment>
        <translation>Nommée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Another may bear that name or number: tick it if it is the same person</source>
        <translation>Une autre personne peut porter ce nom ou ce numéro&#xa0;: cochez si c’est bien elle</translation>
    </message>
    <message>
        <source>Those with a box were found by a name, or the end of a number, that another may bear: tick what is theirs.</source>
        <translation>Celles qui ont une case ont été trouvées par un nom, ou par la fin d’un numéro, qu’une autre personne peut porter&#xa0;: cochez ce qui est à elle.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them is/are still being worked on: erased it is withdrawn, restricted it is held back.</source>
        <translation>
            <numerusform>%n est encore en cours&#xa0;: effacée, elle est retirée&#xa0;; limitée, elle est mise en attente.</numerusform>
            <numerusform>%n sont encore en cours&#xa0;: effacées, elles sont retirées&#xa0;; limitées, elles sont mises en attente.</numerusform>
        </translation>
    </message>
    <message>
        <source>For what, who got it, until when</source>
        <translation>Pour quoi, qui l’a reçu, jusqu’à quand</translation>
    </message>
    <message>
        <source>Purposes, recipients, retention and transfers</source>
        <translation>Finalités, destinataires, conservation et transferts</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Ce qu’il y a</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>le client</translation>
    </message>
    <message>
        <source>%2 is kept for %1, which keeps it back of an erasure or restricts it for somebody else: it stays as it is.</source>
        <extracomment>%1 the number of a request about somebody&apos;s data, %2 tells what it keeps back from others: its day and client.</extracomment>
        <translation>%2 reste pour %1, qui la conserve malgré un effacement ou la limite pour une autre personne&#xa0;: elle reste telle quelle.</translation>
    </message>
    <message>
        <source>Stays as it is, as the client declines: %1.</source>
        <extracomment>%1 tells requests from others: their days and clients.</extracomment>
        <translation>Reste en l’état, car le client décline&#xa0;: %1.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>Requests, notes and packages that name them</source>
        <translation>Demandes, notes et dossiers qui nomment la personne</translation>
    </message>
    <message>
        <source>package</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>perhaps another: %1</source>
        <extracomment>%1 how a request names somebody; it may be another of that name.</extracomment>
        <translation>peut-être une autre personne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Of a name, or the end of a number, alone nobody knows whether it is the same person.</source>
        <translation>Par un nom, ou la fin d’un numéro, on ne sait pas si c’est la même personne.</translation>
    </message>
    <message>
        <source>An erasure takes notes and packages that cannot be read, an access tells them, and notes are put right, too. Nothing else is done with them.</source>
        <translation>Un effacement emporte les notes et les dossiers illisibles, un accès les mentionne, et les notes sont aussi rectifiées. Rien d’autre n’en est fait.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::IncidentPane</name>
    <message>
        <source>Take the next, or choose one at the left. That you have seen it is recorded.</source>
        <translation>Prenez le suivant, ou choisissez-en un à gauche. Le fait que vous l’avez vu est consigné.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Ce qui a été écrit</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ce que cela signifie</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Que faire maintenant</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Merged into this one</source>
        <translation>Fusionnés dans celui-ci</translation>
    </message>
    <message>
        <source>the desk</source>
        <translation>le bureau</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>La demande</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Other incidents about it</source>
        <translation>Autres incidents à son sujet</translation>
    </message>
    <message>
        <source>Not here any more: its time was over, or somebody has had it erased. What was in it cannot be looked up.</source>
        <translation>Plus là&#xa0;: sa durée de conservation était écoulée, ou quelqu’un en a obtenu l’effacement. Son contenu ne peut plus être consulté.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::IncidentStepDialog</name>
    <message>
        <source>In a few words</source>
        <translation>En quelques mots</translation>
    </message>
    <message>
        <source>It stays in the history of the incident.</source>
        <translation>Cela reste dans l’historique de l’incident.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>What they are asked</source>
        <translation>Ce qui leur est demandé</translation>
    </message>
    <message>
        <source>What you write is what they are told; send it to them by the usual way. It waits for their answer, out of your hands: take it again when that has come.</source>
        <translation>Ce que vous écrivez est ce qui leur est dit&#xa0;; envoyez-le par la voie habituelle. L’incident attend leur réponse, hors de vos mains&#xa0;: reprenez-le quand elle est arrivée.</translation>
    </message>
    <message>
        <source>Merge as a duplicate</source>
        <translation>Fusionner comme doublon</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>Le même que</translation>
    </message>
    <message>
        <source>How that can be told, if not at first sight</source>
        <translation>À quoi cela se voit, si ce n’est pas évident</translation>
    </message>
    <message>
        <source>This one is over with it; the other goes on.</source>
        <translation>Celui-ci est clos ainsi&#xa0;; l’autre continue.</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qui en est résulté</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>It is over with this, and cannot be opened again.</source>
        <translation>Il est clos ainsi, et ne peut pas être rouvert.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 what is done, %2 the number of the incident.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No choice</source>
        <translation>Aucun choix</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ne rien modifier</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Consigner</translation>
    </message>
</context>
<context>
    <name>vigie::ui::IncidentWords</name>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>is no JSON object within the limits</source>
        <translation>n’est pas un objet JSON dans les limites</translation>
    </message>
    <message>
        <source>holds no readable calendar</source>
        <translation>ne contient aucun agenda lisible</translation>
    </message>
    <message>
        <source>ends in the middle or passes a limit</source>
        <translation>s’interrompt ou dépasse une limite</translation>
    </message>
    <message>
        <source>could not be expanded</source>
        <translation>n’a pas pu être développé</translation>
    </message>
    <message>
        <source>does not open: whom only the hidden words name is not found, in this request and maybe others; put back the tokens.key that it was sealed with</source>
        <translation>ne s’ouvre pas&#xa0;: qui n’est nommé que par les mots masqués n’est pas trouvé, dans cette demande et peut-être d’autres&#xa0;; remettez le tokens.key avec lequel il a été scellé</translation>
    </message>
    <message>
        <source>Broken part</source>
        <translation>Élément inutilisable</translation>
    </message>
    <message>
        <source>Redaction in doubt</source>
        <translation>Masquage incertain</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Transmission</translation>
    </message>
    <message>
        <source>Hidden words unreadable</source>
        <translation>Mots masqués illisibles</translation>
    </message>
    <message>
        <source>Abnormal behaviour</source>
        <translation>Comportement anormal</translation>
    </message>
    <message>
        <source>Direct contact</source>
        <translation>Contact direct</translation>
    </message>
    <message>
        <source>Technical team</source>
        <translation>Équipe technique</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Réponse donnée</translation>
    </message>
    <message>
        <source>Taken down as a rights request</source>
        <translation>Enregistré comme demande de droits</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Rien d’anormal</translation>
    </message>
    <message>
        <source>Cannot be put right</source>
        <translation>Ne peut pas être corrigé</translation>
    </message>
    <message>
        <source>A newer version of the request has come</source>
        <translation>Une version plus récente de la demande est arrivée</translation>
    </message>
    <message>
        <source>What it was about has been deleted</source>
        <translation>Ce dont il s’agissait a été supprimé</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Consigné</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Pris en main</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remis en attente</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noté</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Repaired; the request was taken in anew</source>
        <translation>Réparé&#xa0;; la demande a été reprise</translation>
    </message>
    <message>
        <source>Read again; the request was taken in anew</source>
        <translation>Relu&#xa0;; la demande a été reprise</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Fusionné</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>Il est clos.</translation>
    </message>
    <message>
        <source>Somebody else has it in hand. Take the next, or wait until they put it back.</source>
        <translation>Quelqu’un d’autre l’a en main. Prenez le suivant, ou attendez qu’il soit remis.</translation>
    </message>
    <message>
        <source>It is not in your hands any more. Take it first.</source>
        <translation>Il n’est plus entre vos mains. Prenez-le d’abord.</translation>
    </message>
    <message>
        <source>It needs a few words.</source>
        <translation>Il faut quelques mots.</translation>
    </message>
    <message>
        <source>Say to whom.</source>
        <translation>Dites à qui.</translation>
    </message>
    <message>
        <source>Say what came of it.</source>
        <translation>Dites ce qui en est résulté.</translation>
    </message>
    <message>
        <source>The other one is over by now. Choose one that is open.</source>
        <translation>L’autre est clos entre-temps. Choisissez-en un qui est ouvert.</translation>
    </message>
    <message>
        <source>Nothing of it can be read again.</source>
        <translation>Rien n’y peut être relu.</translation>
    </message>
    <message>
        <source>The desk takes that step by itself.</source>
        <translation>Le bureau fait cette étape lui-même.</translation>
    </message>
    <message>
        <source>The request has its answer, and a second one would go out. Resolve the incident.</source>
        <translation>La demande a sa réponse, et une seconde partirait. Clôturez l’incident.</translation>
    </message>
    <message>
        <source>The service has sent a newer version of the request, which counts. Resolve the incident.</source>
        <translation>Le service a envoyé une version plus récente de la demande, qui seule compte. Clôturez l’incident.</translation>
    </message>
    <message>
        <source>What came in has been deleted meanwhile. Resolve the incident.</source>
        <translation>Ce qui était arrivé a été supprimé entre-temps. Clôturez l’incident.</translation>
    </message>
    <message>
        <source>over</source>
        <translation>clos</translation>
    </message>
    <message>
        <source>with the technical team</source>
        <translation>chez l’équipe technique</translation>
    </message>
    <message>
        <source>with the client</source>
        <translation>chez le client</translation>
    </message>
    <message>
        <source>with a lead</source>
        <translation>chez un responsable</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>yours until %1</source>
        <extracomment>%1 a time of day. The person who reads it works on the incident.</extracomment>
        <translation>à vous jusqu’à %1</translation>
    </message>
    <message>
        <source>taken until %1</source>
        <extracomment>%1 a name, %2 a time of day.</extracomment>
        <translation>pris jusqu’à %1</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 jusqu’à %2</translation>
    </message>
    <message>
        <source>A request came in that cannot be read. Nothing could be queued; every byte of it is kept.</source>
        <translation>Une demande est arrivée qui ne peut pas être lue. Rien n’a pu être mis en file&#xa0;; chaque octet est gardé.</translation>
    </message>
    <message>
        <source>A part of a request could not be used when it came in. The rest of it went on; every byte is kept.</source>
        <translation>Un élément d’une demande n’a pas pu être utilisé à son arrivée. Le reste a suivi son cours&#xa0;; chaque octet est gardé.</translation>
    </message>
    <message>
        <source>After the redaction something in the request still looked like clear data, so that this form of it was withheld.</source>
        <translation>Après le masquage, quelque chose dans la demande ressemblait encore à une donnée en clair&#xa0;; cette forme a donc été retenue.</translation>
    </message>
    <message>
        <source>A supervisor has handed the request over to support. What they wrote is below.</source>
        <translation>Un superviseur a transmis la demande au support. Ce qu’il a écrit figure ci-dessous.</translation>
    </message>
    <message>
        <source>Somebody has reported that the service does not behave as it should.</source>
        <translation>Quelqu’un a signalé que le service ne se comporte pas comme il le devrait.</translation>
    </message>
    <message>
        <source>Somebody has written to the company, or called, about what the service does.</source>
        <translation>Quelqu’un a écrit à l’entreprise, ou appelé, au sujet de ce que fait le service.</translation>
    </message>
    <message>
        <source>Nobody works on it, and whoever wrote gets no answer until it can be read.</source>
        <translation>Personne ne la traite, et qui a écrit n’a pas de réponse tant qu’elle ne peut pas être lue.</translation>
    </message>
    <message>
        <source>It is decided without that part. Without a calendar, nobody knows when that person is free.</source>
        <translation>Elle est décidée sans cet élément. Sans agenda, personne ne sait quand cette personne est libre.</translation>
    </message>
    <message>
        <source>Nothing has leaked. Nobody is shown the request in this form; if it has no other, nobody can take it.</source>
        <translation>Rien n’a fuité. La demande n’est montrée à personne sous cette forme&#xa0;; si elle n’en a pas d’autre, personne ne peut la prendre.</translation>
    </message>
    <message>
        <source>No answer has gone out, and none will by itself.</source>
        <translation>Aucune réponse n’est partie, et aucune ne partira d’elle-même.</translation>
    </message>
    <message>
        <source>It may happen to others as well, and go on happening.</source>
        <translation>Cela peut arriver à d’autres aussi, et se reproduire.</translation>
    </message>
    <message>
        <source>A person waits for an answer. If they ask about their data, the time that the law gives runs from the moment they asked.</source>
        <translation>Une personne attend une réponse. Si elle s’enquiert de ses données, le délai légal court dès sa demande.</translation>
    </message>
    <message>
        <source>Put the file as it should have been in its place: it is read at once, and if it can be used the request comes in anew. After an update of the program have it read again as it is. When the service sends the request once more, this ends by itself.</source>
        <translation>Mettez à sa place le fichier tel qu’il aurait dû être&#xa0;: il est lu aussitôt, et s’il est utilisable la demande est reprise. Après une mise à jour du programme, faites-le relire tel quel. Si le service renvoie la demande, l’incident se clôt de lui-même.</translation>
    </message>
    <message>
        <source>Have it read again after an update of the program. Until then forward it to the technical team, without the words that it is about.</source>
        <translation>Faites-la relire après une mise à jour du programme. D’ici là, transmettez l’incident à l’équipe technique, sans les mots en cause.</translation>
    </message>
    <message>
        <source>Answer by hand, or ask the client or a lead, and resolve it with what was done.</source>
        <translation>Répondez à la main, ou interrogez le client ou un responsable, et clôturez-le avec ce qui a été fait.</translation>
    </message>
    <message>
        <source>Forward it to the technical team: tokens.key has to be put back from its backup. Then resolve it.</source>
        <translation>Transmettez à l’équipe technique&#xa0;: tokens.key doit être restauré depuis sa sauvegarde. Puis clôturez l’incident.</translation>
    </message>
    <message>
        <source>See whether it is here already, and merge it. Forward to the technical team what can be seen again; tell whoever reported it, and resolve it.</source>
        <translation>Voyez s’il est déjà là, et fusionnez-le. Transmettez à l’équipe technique ce qui peut être reproduit&#xa0;; prévenez qui l’a signalé, et clôturez-le.</translation>
    </message>
    <message>
        <source>Answer them. If they ask about their data, start a rights request, and resolve this one with it.</source>
        <translation>Répondez-lui. Si elle s’enquiert de ses données, ouvrez une demande de droits, et clôturez celui-ci avec elle.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 &quot;Forwarded&quot;, %2 to whom.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Incidents are kept on no workstation, so that there are none without the desk.</source>
        <translation>Les incidents ne sont gardés sur aucun poste, de sorte qu’il n’y en a aucun sans le bureau.</translation>
    </message>
    <message>
        <source>Somebody whom the request names has had it restricted. Wait until that is lifted.</source>
        <translation>Une personne que la demande nomme en a fait limiter le traitement. Attendez que la limitation soit levée.</translation>
    </message>
    <message>
        <source>What requests hide cannot be read: the key that it was sealed with is not here, or another has taken its place.</source>
        <translation>Ce que masquent des demandes ne peut pas être lu&#xa0;: la clé avec laquelle c’était scellé n’est pas là, ou une autre a pris sa place.</translation>
    </message>
    <message>
        <source>Whoever asks for their data is not found by these words; nothing can be revealed in requests that came in before.</source>
        <translation>Qui demande ses données n’est pas trouvé par ces mots&#xa0;; rien ne peut être révélé dans les demandes arrivées avant.</translation>
    </message>
    <message>
        <source>waits for a supervisor</source>
        <translation>attend un superviseur</translation>
    </message>
    <message>
        <source>held by a supervisor</source>
        <translation>entre les mains d’un superviseur</translation>
    </message>
    <message>
        <source>parked</source>
        <extracomment>Of a request.</extracomment>
        <translation>mise en attente</translation>
    </message>
    <message>
        <source>decided, not sent yet</source>
        <translation>décidée, pas encore envoyée</translation>
    </message>
    <message>
        <source>decided and sent</source>
        <translation>décidée et envoyée</translation>
    </message>
    <message>
        <source>handed over to support</source>
        <translation>transmise au support</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>Of a request.</extracomment>
        <translation>retirée</translation>
    </message>
    <message>
        <source>handled automatically</source>
        <translation>traitée automatiquement</translation>
    </message>
    <message>
        <source>%1 · restricted</source>
        <extracomment>%1 where a request stands: &quot;waits for a supervisor&quot;.</extracomment>
        <translation>%1 · traitement limité</translation>
    </message>
</context>
<context>
    <name>vigie::ui::IncidentsPage</name>
    <message>
        <source>Do what is next, or take the next</source>
        <translation>Faire la suite, ou prendre le suivant</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Le prendre</translation>
    </message>
    <message>
        <source>Put a file in its place…</source>
        <translation>Mettre un fichier à sa place…</translation>
    </message>
    <message>
        <source>Have it read again</source>
        <translation>Le faire relire</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Transmettre…</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Le remettre en attente</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Merge as a duplicate…</source>
        <translation>Fusionner comme doublon…</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Clore…</translation>
    </message>
    <message>
        <source>Start a rights request…</source>
        <translation>Ouvrir une demande de droits…</translation>
    </message>
    <message>
        <source>Copy the id of the request</source>
        <translation>Copier l’identifiant de la demande</translation>
    </message>
    <message>
        <source>The id of the request is copied</source>
        <translation>L’identifiant de la demande est copié</translation>
    </message>
    <message>
        <source>File one…</source>
        <translation>Consigner…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Show those that are open</source>
        <translation>Montrer ceux qui sont ouverts</translation>
    </message>
    <message>
        <source>Show those in my hands</source>
        <translation>Montrer ceux qui sont entre mes mains</translation>
    </message>
    <message>
        <source>Show those that are over</source>
        <translation>Montrer ceux qui sont clos</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 a time of day.</extracomment>
        <translation>Lu à %1</translation>
    </message>
    <message>
        <source>Not from this site</source>
        <translation>Pas depuis ce site</translation>
    </message>
    <message>
        <source>What is noted of incidents is in clear, and is worked by support in the EU alone.</source>
        <translation>Ce qui est noté des incidents est en clair, et n’est traité que par le support dans l’UE.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>They appear here as soon as the desk answers.</source>
        <translation>Ils apparaissent ici dès que le bureau répond.</translation>
    </message>
    <message>
        <source>None is in your hands</source>
        <translation>Aucun n’est entre vos mains</translation>
    </message>
    <message>
        <source>None is over</source>
        <translation>Aucun n’est clos</translation>
    </message>
    <message>
        <source>Nothing waits for support</source>
        <translation>Rien n’attend le support</translation>
    </message>
    <message>
        <source>What could not be read, what was withheld and what supervisors hand over comes here by itself. File what people report: abnormal behaviour, or that they wrote or called.</source>
        <translation>Ce qui n’a pas pu être lu, ce qui a été retenu et ce que les superviseurs transmettent arrive ici de soi-même. Consignez ce que les gens signalent&#xa0;: un comportement anormal, ou qu’ils ont écrit ou appelé.</translation>
    </message>
    <message>
        <source>Take the next</source>
        <translation>Prendre le suivant</translation>
    </message>
    <message numerus="yes">
        <source>%n free; the oldest comes first.</source>
        <translation>
            <numerusform>%n libre&#xa0;; le plus ancien vient d’abord.</numerusform>
            <numerusform>%n libres&#xa0;; le plus ancien vient d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>None is free.</source>
        <translation>Aucun n’est libre.</translation>
    </message>
    <message>
        <source>It is read at once; what cannot be used changes nothing.</source>
        <translation>Il est lu aussitôt&#xa0;; ce qui est inutilisable ne change rien.</translation>
    </message>
    <message>
        <source>The request comes in anew if it can be used now.</source>
        <translation>La demande est reprise si elle est maintenant utilisable.</translation>
    </message>
    <message>
        <source>It is over with this.</source>
        <translation>Il est clos ainsi.</translation>
    </message>
    <message>
        <source>None is free</source>
        <translation>Aucun n’est libre</translation>
    </message>
    <message>
        <source>The others are in somebody&apos;s hands, or wait for an answer.</source>
        <translation>Les autres sont en main, ou attendent une réponse.</translation>
    </message>
    <message>
        <source>The file as it should have been</source>
        <translation>Le fichier tel qu’il aurait dû être</translation>
    </message>
    <message>
        <source>The file is larger than 10 MB</source>
        <translation>Le fichier dépasse 10 Mo</translation>
    </message>
    <message>
        <source>Parts of requests are smaller. Choose another.</source>
        <translation>Les éléments des demandes sont plus petits. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>Nothing was sent. Look whether it is there, and choose again.</source>
        <translation>Rien n’a été envoyé. Vérifiez qu’il est là, et choisissez de nouveau.</translation>
    </message>
    <message>
        <source>It is filed</source>
        <translation>C’est consigné</translation>
    </message>
    <message>
        <source>The desk cannot use it</source>
        <translation>Le bureau ne peut pas l’utiliser</translation>
    </message>
    <message>
        <source>It %1. Nothing has changed.</source>
        <comment>a reason such as: is missing</comment>
        <translation>Il %1. Rien n’a changé.</translation>
    </message>
    <message>
        <source>There is no such request</source>
        <translation>Cette demande n’existe pas</translation>
    </message>
    <message>
        <source>Look at its id, or leave the field empty.</source>
        <translation>Vérifiez son identifiant, ou laissez le champ vide.</translation>
    </message>
    <message>
        <source>That step cannot be taken now</source>
        <translation>Cette étape ne peut pas être faite maintenant</translation>
    </message>
    <message>
        <source>Look at what was typed.</source>
        <translation>Vérifiez ce qui a été saisi.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Find a person…</source>
        <translation>Rechercher une personne…</translation>
    </message>
</context>
<context>
    <name>vigie::ui::InsightCard</name>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>%1: show as a chart</source>
        <translation>%1&#xa0;: afficher le graphique</translation>
    </message>
    <message>
        <source>%1: show as a table</source>
        <translation>%1&#xa0;: afficher le tableau</translation>
    </message>
    <message>
        <source>Take to a file</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>%1: take to a file</source>
        <translation>%1&#xa0;: exporter</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Image (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Dessin (SVG)…</translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation>Chiffres (CSV)…</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, en tableau</translation>
    </message>
    <message>
        <source>%1 The arrow keys walk it; T shows it as a table.</source>
        <translation>%1 Les flèches le parcourent&#xa0;; T l’affiche en tableau.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::InsightFigures</name>
    <message>
        <source>Passes the review; dashed: all together, %1</source>
        <translation>Conforme à la revue&#xa0;; tirets&#xa0;: ensemble, %1</translation>
    </message>
    <message>
        <source>Passes the review</source>
        <translation>Conforme à la revue</translation>
    </message>
    <message>
        <source>Has a critical failure; dashed: all together, %1</source>
        <translation>Défaillance critique&#xa0;; tirets&#xa0;: ensemble, %1</translation>
    </message>
    <message>
        <source>Has a critical failure</source>
        <translation>Défaillance critique</translation>
    </message>
    <message>
        <source>%1; %2 requests handled</source>
        <translation>%1&#xa0;; %2 demandes traitées</translation>
    </message>
    <message>
        <source>passes: %1; critical failure: %2; %3 reviewed of %4 handled</source>
        <translation>conforme&#xa0;: %1&#xa0;; défaillance critique&#xa0;: %2&#xa0;; %3 revues sur %4 demandes traitées</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>Acceptation</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>no rate: too few reviewed, or not defined</source>
        <translation>pas de taux&#xa0;: trop peu de revues, ou non défini</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, what is said of it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Dans le temps</translation>
    </message>
    <message>
        <source>By stratum</source>
        <translation>Par strate</translation>
    </message>
    <message>
        <source>Agreement of reviewers</source>
        <translation>Accord entre relecteurs</translation>
    </message>
    <message>
        <source>Causes of failures</source>
        <translation>Causes des défaillances</translation>
    </message>
    <message>
        <source>What became of the sample</source>
        <translation>Ce qu’est devenu l’échantillon</translation>
    </message>
    <message>
        <source>The rates take what was not reviewed to be like what was.</source>
        <translation>Les taux supposent que ce qui n’a pas été revu ressemble à ce qui l’a été.</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two clauses</comment>
        <translation>%1&#xa0;; %2</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Conforme</translation>
    </message>
    <message>
        <source>Critical failure</source>
        <translation>Défaillance critique</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revu</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Traitées</translation>
    </message>
    <message>
        <source>Do not pass</source>
        <translation>Non conformes</translation>
    </message>
    <message>
        <source>none</source>
        <comment>verdict</comment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Reviews that do not pass, of how many.</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>n = %1</source>
        <extracomment>The number of reviews that a rate rests on, and of how many drawn.</extracomment>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Lesquelles</translation>
    </message>
    <message>
        <source>0: as by chance; 1: always the same</source>
        <translation>0&#xa0;: comme au hasard&#xa0;; 1&#xa0;: toujours pareil</translation>
    </message>
    <message>
        <source>%1; Cohen&apos;s kappa: %2; Krippendorff&apos;s alpha: %3; Gwet&apos;s AC1: %4</source>
        <translation>%1&#xa0;; kappa de Cohen&#xa0;: %2&#xa0;; alpha de Krippendorff&#xa0;: %3&#xa0;; AC1 de Gwet&#xa0;: %4</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Identiques</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ</source>
        <translation>κ de Cohen</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α</source>
        <translation>α de Krippendorff</translation>
    </message>
    <message>
        <source>Failures, estimated</source>
        <translation>Défaillances, estimées</translation>
    </message>
    <message>
        <source>This and all above</source>
        <translation>Cumul</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>In the sample</source>
        <translation>Dans l’échantillon</translation>
    </message>
    <message>
        <source>Estimated in all</source>
        <translation>Total estimé</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>count, share</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>Drawn: %1</source>
        <translation>Tirées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Still to review</source>
        <translation>Encore à revoir</translation>
    </message>
    <message>
        <source>Content gone before the review</source>
        <translation>Contenu disparu avant la revue</translation>
    </message>
    <message>
        <source>Could not be drawn: %1</source>
        <translation>N’ont pas pu être tirées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Devenir</translation>
    </message>
    <message>
        <source>Requests and share</source>
        <translation>Demandes et part</translation>
    </message>
    <message>
        <source>Nobody is there who may review it</source>
        <translation>Personne n’est là pour la revoir</translation>
    </message>
    <message>
        <source>%1, then resumed</source>
        <extracomment>%1 how severely it was inspected</extracomment>
        <translation>%1, puis repris</translation>
    </message>
    <message>
        <source>Effective n, passes</source>
        <extracomment>The effective sample size behind the rate. French: n efficace, conformes</extracomment>
        <translation>n efficace, conformes</translation>
    </message>
    <message>
        <source>Effective n, critical</source>
        <translation>n efficace, critiques</translation>
    </message>
    <message>
        <source>Weights</source>
        <extracomment>How many requests a review stands for, from least to most. French: Poids</extracomment>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Flagged: %1</source>
        <extracomment>Of the reviewed requests; %1 a flag. French: Signalement : %1</extracomment>
        <translation>Signalement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>Not flagged</source>
        <translation>Non signalé</translation>
    </message>
    <message>
        <source>n = %1, the same: %2</source>
        <comment>pairs of reviews, share and its interval</comment>
        <translation>n = %1, identiques&#xa0;: %2</translation>
    </message>
    <message>
        <source>n = %1</source>
        <comment>pairs of reviews</comment>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>To be reviewed twice: %1</source>
        <translation>À revoir deux fois&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reviewed twice</source>
        <translation>Revues deux fois</translation>
    </message>
    <message>
        <source>Reviewed once, or by nobody</source>
        <translation>Revues une seule fois, ou par personne</translation>
    </message>
    <message>
        <source>%1; Cohen&apos;s weighted kappa: %2; Krippendorff&apos;s ordinal alpha: %3; Gwet&apos;s AC2: %4</source>
        <translation>%1&#xa0;; kappa pondéré de Cohen&#xa0;: %2&#xa0;; alpha ordinal de Krippendorff&#xa0;: %3&#xa0;; AC2 de Gwet&#xa0;: %4</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC</source>
        <translation>AC de Gwet</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>ordered: weighted κ, AC2</source>
        <extracomment>Of the answers of a question: steps of a scale, or none before another.</extracomment>
        <translation>ordonnées&#xa0;: κ pondéré, AC2</translation>
    </message>
    <message>
        <source>not ordered: AC1</source>
        <translation>non ordonnées&#xa0;: AC1</translation>
    </message>
    <message>
        <source>%1, of “%2”: %3 in the sample, an estimated %4 in all</source>
        <translation>%1, pour «&#xa0;%2&#xa0;»&#xa0;: %3 dans l’échantillon, %4 au total par estimation</translation>
    </message>
    <message>
        <source>with those above %1 of all failures</source>
        <translation>avec les précédentes, %1 de toutes les défaillances</translation>
    </message>
    <message>
        <source>no share of all failures, %1</source>
        <translation>pas de part de toutes les défaillances, %1</translation>
    </message>
    <message>
        <source>The two reviews differed too much: %1</source>
        <translation>Deux revues trop différentes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>Constats&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Type de travail</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Strata</source>
        <translation>Strates</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>count, share with its interval</comment>
        <translation>%1&#xa0;; %2</translation>
    </message>
    <message>
        <source>too few drawn</source>
        <translation>tirage insuffisant</translation>
    </message>
    <message>
        <source>%1; of those drawn not reviewed: %2</source>
        <translation>%1&#xa0;; parmi les tirées, sans revue&#xa0;: %2</translation>
    </message>
    <message>
        <source>Reviews (n)</source>
        <extracomment>How many reviews the rates of a period rest on.</extracomment>
        <translation>Revues (n)</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Sans revue</translation>
    </message>
    <message>
        <source>Of what two people reviewed without seeing each other&apos;s answers, with 95&#xa0;% intervals. Where all agree, the lower limit is that of the share that agrees: others may not.</source>
        <translation>De ce que deux personnes ont revu sans voir les réponses de l’autre, avec des intervalles à 95&#xa0;%. Là où toutes s’accordent, la limite inférieure est celle de la part qui s’accorde&#xa0;: d’autres pourraient ne pas le faire.</translation>
    </message>
    <message>
        <source>Estimated for all that was handled, from what was found in the sample; shares with their 95&#xa0;% intervals.</source>
        <translation>Estimées pour tout ce qui a été traité, d’après ce qui a été trouvé dans l’échantillon&#xa0;; parts avec leurs intervalles à 95&#xa0;%.</translation>
    </message>
    <message>
        <source>Each sampling period with its 95&#xa0;% interval. In the table: reviews of those drawn, and their effective number in brackets.</source>
        <translation>Chaque période d’échantillonnage avec son intervalle à 95&#xa0;%. Dans le tableau&#xa0;: revues sur tirées, et leur nombre efficace entre parenthèses.</translation>
    </message>
    <message>
        <source>Rates of all that was handled, with their 95&#xa0;% intervals. Where intervals overlap, the difference may be chance. n: reviews of those drawn. In the table the design effect stands behind ×.</source>
        <translation>Taux de tout ce qui a été traité, avec leurs intervalles à 95&#xa0;%. Là où les intervalles se recouvrent, l’écart peut être dû au hasard. n&#xa0;: revues sur tirées. Dans le tableau, l’effet de plan suit le signe ×.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>Of requests, estimated: a number, and the ends of its interval.</extracomment>
        <translation>%1 (de %2 à %3)</translation>
    </message>
</context>
<context>
    <name>vigie::ui::InsightWords</name>
    <message>
        <source>How it was handled</source>
        <translation>Mode de traitement</translation>
    </message>
    <message>
        <source>Kind of request</source>
        <translation>Type de demande</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>By the automation</source>
        <translation>Par l’automate</translation>
    </message>
    <message>
        <source>By people</source>
        <translation>Par des personnes</translation>
    </message>
    <message>
        <source>Whether the review passes</source>
        <translation>Conformité de la revue</translation>
    </message>
    <message>
        <source>no cause given</source>
        <translation>aucune cause donnée</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>non accepté</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>pas encore décidé</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>tightened</source>
        <translation>renforcé</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>réduit</translation>
    </message>
    <message>
        <source>discontinued</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>inspection %1</source>
        <translation>contrôle %1</translation>
    </message>
    <message>
        <source>nothing is accepted on sampling; %1</source>
        <translation>rien n’est accepté sur échantillon&#xa0;; %1</translation>
    </message>
    <message>
        <source>not decided yet: %1 of %2 are reviewed; %3</source>
        <translation>pas encore décidé&#xa0;: %1 sur %2 sont revues&#xa0;; %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3 do not pass, up to %4 would be accepted; %5</source>
        <translation>%1&#xa0;: %2 sur %3 non conformes, jusqu’à %4 seraient acceptées&#xa0;; %5</translation>
    </message>
    <message>
        <source>Skipped: knows the people</source>
        <translation>Passée&#xa0;: connaît les personnes</translation>
    </message>
    <message>
        <source>Skipped: language not mastered</source>
        <translation>Passée&#xa0;: langue non maîtrisée</translation>
    </message>
    <message>
        <source>Skipped: cannot be judged</source>
        <translation>Passée&#xa0;: impossible à juger</translation>
    </message>
    <message>
        <source>Skipped: other reason</source>
        <translation>Passée&#xa0;: autre motif</translation>
    </message>
    <message>
        <source>The client has not agreed</source>
        <translation>Le client n’a pas donné son accord</translation>
    </message>
    <message>
        <source>Content no longer kept</source>
        <translation>Contenu plus conservé</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Effacée</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consentement retiré</translation>
    </message>
    <message>
        <source>Processing restricted</source>
        <translation>Traitement limité</translation>
    </message>
    <message>
        <source>Not surely redacted</source>
        <translation>Masquage incertain</translation>
    </message>
    <message>
        <source>Handled anew in the same period</source>
        <translation>Retraitée dans la même période</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a time of the first day</comment>
        <translation>à partir de %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a time of the last day</comment>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>people were trained</source>
        <translation>les personnes ont été formées</translation>
    </message>
    <message>
        <source>instructions were made clearer</source>
        <translation>les consignes ont été clarifiées</translation>
    </message>
    <message>
        <source>the automation was mended</source>
        <translation>l’automate a été corrigé</translation>
    </message>
    <message>
        <source>others do the work</source>
        <translation>d’autres font ce travail</translation>
    </message>
    <message>
        <source>something else was done</source>
        <translation>autre chose a été fait</translation>
    </message>
    <message>
        <source>then resumed: %1</source>
        <translation>puis reprise&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nobody was there who may review it</source>
        <translation>Personne n’était là pour la revoir</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Rappelé des postes de travail</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Strate</translation>
    </message>
    <message>
        <source>Objected to</source>
        <translation>Opposition</translation>
    </message>
    <message>
        <source>Waits for a third person</source>
        <translation>En attente d’arbitrage</translation>
    </message>
    <message>
        <source>Decided by a third person</source>
        <translation>Arbitrées</translation>
    </message>
    <message>
        <source>Decided by nobody</source>
        <translation>Sans arbitrage</translation>
    </message>
    <message>
        <source>Two reviews differ and no third decided</source>
        <translation>Deux revues divergent et aucune troisième n’a tranché</translation>
    </message>
    <message>
        <source>cannot be accepted: the plan draws %1, level %2 asks for %3</source>
        <extracomment>Of a period as a lot. %2 an inspection level of ISO 2859-1.</extracomment>
        <translation>ne peut être acceptée&#xa0;: le plan en tire %1, le niveau %2 en demande %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two clauses</comment>
        <translation>%1&#xa0;; %2</translation>
    </message>
    <message>
        <source>%1; %2 of them not reviewed, which counts as not passing</source>
        <translation>%1&#xa0;; dont %2 sans revue, comptées comme non conformes</translation>
    </message>
</context>
<context>
    <name>vigie::ui::InsightsWorkspace</name>
    <message>
        <source>quality-over-time</source>
        <extracomment>The names offered for files, without their ending.</extracomment>
        <translation>qualite-dans-le-temps</translation>
    </message>
    <message>
        <source>quality-by-stratum</source>
        <translation>qualite-par-strate</translation>
    </message>
    <message>
        <source>quality-agreement</source>
        <translation>qualite-accord</translation>
    </message>
    <message>
        <source>quality-causes</source>
        <translation>qualite-causes</translation>
    </message>
    <message>
        <source>quality-sample</source>
        <translation>qualite-echantillon</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dessin (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Take to a file: %1</source>
        <translation>Exporter&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take anonymous aggregates to a file</source>
        <translation>Exporter des agrégats anonymes</translation>
    </message>
    <message>
        <source>quality-aggregates</source>
        <translation>qualite-agregats</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>It is in the file</source>
        <translation>Le fichier est écrit</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Le fichier n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>Nothing has been taken away. Choose another place, or make room on the disk.</source>
        <translation>Rien n’a été emporté. Choisissez un autre emplacement ou libérez de la place sur le disque.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Chart or table</source>
        <translation>Graphique ou tableau</translation>
    </message>
    <message>
        <source>Take the chart as a picture (PNG)…</source>
        <translation>Exporter le graphique en image (PNG)…</translation>
    </message>
    <message>
        <source>Take the chart as a drawing (SVG)…</source>
        <translation>Exporter le graphique en dessin (SVG)…</translation>
    </message>
    <message>
        <source>Take the figures of the chart (CSV)…</source>
        <translation>Exporter les chiffres du graphique (CSV)…</translation>
    </message>
    <message>
        <source>Anonymous aggregates…</source>
        <translation>Agrégats anonymes…</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Aller à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Go to a part of the page</source>
        <translation>Aller à une partie de la page</translation>
    </message>
    <message>
        <source>These are the figures that were read at %1. F5 asks the desk again.</source>
        <translation>Ces chiffres ont été lus à %1. F5 interroge de nouveau le bureau.</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <source>The figures are on their way</source>
        <translation>Les chiffres arrivent</translation>
    </message>
    <message>
        <source>The desk works them out from all reviews.</source>
        <translation>Le bureau les calcule à partir de toutes les revues.</translation>
    </message>
    <message>
        <source>No sampling period has closed yet</source>
        <translation>Aucune période d’échantillonnage n’est encore close</translation>
    </message>
    <message>
        <source>The period that runs now closes on %1. Then a random sample is drawn from all that was handled in it, and its reviews make the figures.</source>
        <translation>La période en cours se termine le %1. Un échantillon est alors tiré au hasard parmi tout ce qui y a été traité, et ses revues donnent les chiffres.</translation>
    </message>
    <message>
        <source>When a period closes, a random sample is drawn from all that was handled in it, and its reviews make the figures.</source>
        <translation>À la fin d’une période, un échantillon est tiré au hasard parmi tout ce qui y a été traité, et ses revues donnent les chiffres.</translation>
    </message>
    <message>
        <source>No sampling period has closed yet.</source>
        <translation>Aucune période d’échantillonnage n’est encore close.</translation>
    </message>
    <message>
        <source>Nothing was reviewed twice yet.</source>
        <translation>Rien n’a encore été revu deux fois.</translation>
    </message>
    <message>
        <source>No failure was found in what was reviewed.</source>
        <translation>Aucune défaillance n’a été trouvée dans ce qui a été revu.</translation>
    </message>
    <message>
        <source>Nothing was drawn yet.</source>
        <translation>Rien n’a encore été tiré.</translation>
    </message>
    <message>
        <source>Tell apart by: %1</source>
        <translation>Distinguer par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was handled in these periods.</source>
        <translation>Rien n’a été traité dans ces périodes.</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1, à %2</translation>
    </message>
    <message numerus="yes">
        <source>the last %n</source>
        <comment>sampling periods</comment>
        <translation>
            <numerusform>la dernière</numerusform>
            <numerusform>les %n dernières</numerusform>
        </translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Pilotage</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Périodes</translation>
    </message>
    <message>
        <source>Number of sampling periods</source>
        <translation>Nombre de périodes d’échantillonnage</translation>
    </message>
    <message>
        <source>Resume acceptance…</source>
        <translation>Reprendre l’acceptation…</translation>
    </message>
    <message>
        <source>No period is accepted on sampling any more</source>
        <translation>Plus aucune période n’est acceptée sur échantillon</translation>
    </message>
    <message>
        <source>Too many in a row were not, under tightened inspection. When something was done about it, a lead resumes it; until then periods are neither accepted nor refused.</source>
        <translation>Trop d’entre elles ne l’ont pas été, sous contrôle renforcé. Quand on y a remédié, un responsable reprend l’acceptation&#xa0;; d’ici là, les périodes ne sont ni acceptées ni refusées.</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) that nobody may be given</source>
        <translation>
            <numerusform>%n revue que personne ne peut recevoir</numerusform>
            <numerusform>%n revues que personne ne peut recevoir</numerusform>
        </translation>
    </message>
    <message>
        <source>Every reviewer has decided or held the request, has reviewed it already or has given it up, or may not be shown it. Another reviewer would do; after four weeks they count as not reviewed.</source>
        <translation>Chaque relecteur a décidé ou tenu la demande, l’a déjà revue ou y a renoncé, ou ne peut pas la voir. Un relecteur de plus suffirait&#xa0;; après quatre semaines, elles comptent comme non revues.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Nothing was resumed: another period has closed meanwhile, or another lead was faster. The figures behind this are read again.</source>
        <translation>Rien n’a été repris&#xa0;: une autre période a été close entre-temps, ou un autre responsable a été plus rapide. Les chiffres derrière ceci sont relus.</translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) cannot be accepted</source>
        <translation>
            <numerusform>%n période ne peut être acceptée</numerusform>
            <numerusform>%n périodes ne peuvent être acceptées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. A lead changes the shares or the level in the sampling plan; it holds from the next period on.</source>
        <extracomment>%1 a period, %2 why it cannot be accepted.</extracomment>
        <translation>%1&#xa0;: %2. Un responsable change les parts ou le niveau dans le plan d’échantillonnage&#xa0;; cela vaut à partir de la période suivante.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ItemDialog</name>
    <message>
        <source>Let it stay</source>
        <translation>La laisser</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>L’effacer</translation>
    </message>
    <message>
        <source>It is not erased, and stays with the rest.</source>
        <translation>Elle n’est pas effacée et reste avec le reste.</translation>
    </message>
    <message>
        <source>The requests stay, and this goes from them in every spelling, also where people wrote it: once you confirm the erasure. What is to be erased as a whole can be said request by request, by K.</source>
        <translation>Les demandes restent, et cette donnée en part sous toutes ses graphies, même là où des gens l’ont écrite : dès que vous confirmez l’effacement. Ce qui doit être effacé en entier se dit demande par demande, avec K.</translation>
    </message>
    <message>
        <source>Erase a single item</source>
        <extracomment>Of an erasure; %1 the number of the request for it.</extracomment>
        <translation>Effacer une seule donnée</translation>
    </message>
    <message>
        <source>Erase a single item · %1</source>
        <translation>Effacer une seule donnée · %1</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>As it is held, in any spelling</source>
        <translation>Telle qu’elle est détenue, quelle que soit la graphie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ne rien changer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::KeepDialog</name>
    <message>
        <source>Let it go</source>
        <translation>L’effacer aussi</translation>
    </message>
    <message>
        <source>Keep it back</source>
        <translation>La conserver</translation>
    </message>
    <message>
        <source>It is erased with the others.</source>
        <translation>Elle est effacée avec les autres.</translation>
    </message>
    <message>
        <source>It stays at the desk, shown to and worked by nobody. The person is told the ground and the reason, and where to complain: name nobody in it.</source>
        <translation>Elle reste au bureau, n’est montrée à personne ni traitée. La personne apprend le motif et la raison, et où se plaindre&#xa0;: n’y nommez personne.</translation>
    </message>
    <message>
        <source>The reason, as the person is told it</source>
        <translation>La raison, telle que la personne l’apprend</translation>
    </message>
    <message>
        <source>Nothing: it goes</source>
        <translation>Rien&#xa0;: elle est effacée</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>La laisser telle quelle</translation>
    </message>
    <message>
        <source>They ask for some of it alone: this is worked and shown as before, and nothing is refused.</source>
        <translation>L’effacement n’est demandé que pour d’autres&#xa0;: cette demande reste traitée et montrée comme avant, et rien n’est refusé.</translation>
    </message>
    <message>
        <source>They have not asked for it: it stays</source>
        <translation>L’effacement n’en est pas demandé&#xa0;: la demande reste</translation>
    </message>
    <message>
        <source>What stays</source>
        <extracomment>%1 tells one request from others: its day and client.</extracomment>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <source>What stays · %1</source>
        <translation>Ce qui reste · %1</translation>
    </message>
    <message>
        <source>Why it stays (art. 17(3)), or not</source>
        <translation>Pourquoi elle reste (art. 17, § 3), ou non</translation>
    </message>
</context>
<context>
    <name>vigie::ui::KeepingCard</name>
    <message>
        <source>What stays</source>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>non demandée</translation>
    </message>
    <message>
        <source>Nothing. What is still needed by law or for a claim, or was not asked for, can stay: go to its row and press K.</source>
        <translation>Rien. Ce que la loi ou un litige exige encore, ou qui n’a pas été demandé, peut rester&#xa0;: allez à sa ligne et appuyez sur K.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what a value is, %2 the value: &quot;Telephone: 06 12 34 56 78&quot;.</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 · goes from what was not asked for</source>
        <extracomment>Of an erasure; %1 a value and what it is.</extracomment>
        <translation>%1 · part de ce qui n’a pas été demandé</translation>
    </message>
</context>
<context>
    <name>vigie::ui::KeyFigures</name>
    <message>
        <source>95&#xa0;% interval: %1</source>
        <translation>Intervalle à 95&#xa0;%&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 reviewed of %2 handled.</source>
        <translation>Revues&#xa0;: %1 sur %2 demandes traitées.</translation>
    </message>
    <message>
        <source>Pass the review</source>
        <translation>Conformes à la revue</translation>
    </message>
    <message>
        <source>Have a critical failure</source>
        <translation>Avec défaillance critique</translation>
    </message>
    <message numerus="yes">
        <source>No rate is shown on fewer than %n review(s).</source>
        <translation>
            <numerusform>Aucun taux n’est affiché sous %n revue.</numerusform>
            <numerusform>Aucun taux n’est affiché sous %n revues.</numerusform>
        </translation>
    </message>
    <message>
        <source>People minus automation, of those that pass</source>
        <translation>Conformité&#xa0;: personnes moins automate</translation>
    </message>
    <message>
        <source>too few reviewed of one of them</source>
        <translation>trop peu de revues de l’un des deux</translation>
    </message>
    <message>
        <source>The interval does not hold 0.</source>
        <translation>L’intervalle ne contient pas 0.</translation>
    </message>
    <message>
        <source>The interval holds 0: no difference is shown.</source>
        <translation>L’intervalle contient 0&#xa0;: aucun écart n’est établi.</translation>
    </message>
    <message>
        <source>%1 Effective n %2.</source>
        <comment>sentences</comment>
        <translation>%1 n efficace&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 Nothing is reviewed of %2 drawn in %n strata with %3 handled: others stand for them.</source>
        <comment>sentences</comment>
        <translation>
            <numerusform>%1 Sur %2 demandes tirées dans %n strate (%3 traitées), aucune n’est revue&#xa0;: d’autres les représentent.</numerusform>
            <numerusform>%1 Sur %2 demandes tirées dans %n strates (%3 traitées), aucune n’est revue&#xa0;: d’autres les représentent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::Languages</name>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LetterWords</name>
    <message>
        <source>Receipt</source>
        <translation>Accusé de réception</translation>
    </message>
    <message>
        <source>Question who somebody is</source>
        <translation>Question d’identité</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Prolongation</translation>
    </message>
    <message>
        <source>Forwarding to the client</source>
        <translation>Transmission au client</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Answer: access</source>
        <translation>Réponse&#xa0;: accès</translation>
    </message>
    <message>
        <source>Answer: rectification</source>
        <translation>Réponse&#xa0;: rectification</translation>
    </message>
    <message>
        <source>Answer: erasure</source>
        <translation>Réponse&#xa0;: effacement</translation>
    </message>
    <message>
        <source>Answer: portability</source>
        <translation>Réponse&#xa0;: portabilité</translation>
    </message>
    <message>
        <source>Answer: restriction</source>
        <translation>Réponse&#xa0;: limitation</translation>
    </message>
    <message>
        <source>Answer: objection</source>
        <translation>Réponse&#xa0;: opposition</translation>
    </message>
    <message>
        <source>Answer: withdrawal of consent</source>
        <translation>Réponse&#xa0;: retrait du consentement</translation>
    </message>
    <message>
        <source>name and address of the person</source>
        <translation>nom et adresse de la personne</translation>
    </message>
    <message>
        <source>number of the request</source>
        <translation>numéro de la demande</translation>
    </message>
    <message>
        <source>the right, in words</source>
        <translation>le droit, en toutes lettres</translation>
    </message>
    <message>
        <source>day of receipt</source>
        <translation>jour de réception</translation>
    </message>
    <message>
        <source>last day for the answer</source>
        <translation>dernier jour pour répondre</translation>
    </message>
    <message>
        <source>by when the client is asked to answer</source>
        <translation>dernier jour où le client est prié de répondre</translation>
    </message>
    <message>
        <source>the reasons, or what is added by hand</source>
        <translation>les raisons, ou ce qui est ajouté à la main</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>la société</translation>
    </message>
    <message>
        <source>address of the data protection officer</source>
        <translation>adresse du délégué à la protection des données</translation>
    </message>
    <message>
        <source>where to complain</source>
        <translation>où introduire une réclamation</translation>
    </message>
    <message>
        <source>the judicial remedy</source>
        <translation>le recours juridictionnel</translation>
    </message>
    <message>
        <source>Nothing may be left empty.</source>
        <translation>Rien ne peut rester vide.</translation>
    </message>
    <message>
        <source>A text is too long.</source>
        <translation>Un texte est trop long.</translation>
    </message>
    <message>
        <source>The subject is one line.</source>
        <translation>L’objet tient sur une ligne.</translation>
    </message>
    <message>
        <source>%1 is no field that can be filled.</source>
        <extracomment>%1 what stands in braces</extracomment>
        <translation>%1 n’est pas un champ qui se remplit.</translation>
    </message>
    <message>
        <source>%1 must be in it.</source>
        <translation>%1 doit y figurer.</translation>
    </message>
    <message>
        <source>The sender is no mail address.</source>
        <translation>L’expéditeur n’est pas une adresse de courriel.</translation>
    </message>
    <message>
        <source>This language has no letters.</source>
        <translation>Cette langue n’a pas de courriers.</translation>
    </message>
    <message>
        <source>what was kept back of an erasure, why, and where to complain</source>
        <translation>ce qui a été conservé lors d’un effacement, pourquoi, et où se plaindre</translation>
    </message>
    <message>
        <source>Notice to a recipient</source>
        <translation>Information d’un destinataire</translation>
    </message>
    <message>
        <source>of what kinds those are that were told</source>
        <translation>les catégories de destinataires qui ont été informés</translation>
    </message>
    <message>
        <source>what of the service degrades without their consent</source>
        <translation>ce qui du service se dégrade sans le consentement</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LettersPage</name>
    <message>
        <source>Read the letters again</source>
        <translation>Relire les courriers</translation>
    </message>
    <message>
        <source>Save the letters</source>
        <translation>Enregistrer les courriers</translation>
    </message>
    <message>
        <source>Who writes</source>
        <translation>Qui écrit</translation>
    </message>
    <message>
        <source>Mail address that letters come from, and answers go to</source>
        <translation>Adresse d’où partent les courriers, et où vont les réponses</translation>
    </message>
    <message>
        <source>Address of the data protection officer</source>
        <translation>Adresse du délégué à la protection des données</translation>
    </message>
    <message>
        <source>Where to complain: {authority}</source>
        <translation>Où introduire une réclamation&#xa0;: {authority}</translation>
    </message>
    <message>
        <source>That and where one may go to court: {remedy}</source>
        <translation>Le recours en justice&#xa0;: {remedy}</translation>
    </message>
    <message>
        <source>%1, in words: {right}</source>
        <extracomment>%1 &quot;Answer: access&quot;. What the field says in other letters.</extracomment>
        <translation>%1, en toutes lettres&#xa0;: {right}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Text; a paragraph in which nothing is filled is left out</source>
        <translation>Texte&#xa0;; un paragraphe où rien n’est rempli est omis</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>In all letters</source>
        <translation>Dans tous les courriers</translation>
    </message>
    <message>
        <source>of all of them</source>
        <translation>de tous</translation>
    </message>
    <message>
        <source>{%1}: %2</source>
        <extracomment>%1 a field in braces, %2 what it stands for</extracomment>
        <translation>{%1}&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (must be in it)</source>
        <translation>%1 (doit y figurer)</translation>
    </message>
    <message>
        <source>What can be filled in: %1.</source>
        <translation>Ce qui peut être rempli&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the name of a letter, %2 its language, %3 what is wrong with it, in a sentence</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>Modifié&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Courriers</translation>
    </message>
    <message>
        <source>What is saved is in the letters that are written from then on; a person reads each before it goes. What the law asks to be in a letter cannot be left out of it.</source>
        <translation>Ce qui est enregistré vaut pour les courriers écrits à partir de là&#xa0;; une personne lit chacun avant qu’il parte. Ce que la loi exige dans un courrier ne peut pas en être retiré.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LevelRuleDialog</name>
    <message>
        <source>Countries are two letters each, with commas: FR, MG.</source>
        <translation>Deux lettres par pays, avec des virgules&#xa0;: FR, MG.</translation>
    </message>
    <message>
        <source>Rule %1 would never decide any more: it is about the same.</source>
        <translation>La règle %1 ne déciderait plus jamais&#xa0;: elle porte sur la même chose.</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>Modifier une règle</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>At which site</source>
        <translation>Sur quel site</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>any site</source>
        <translation>tout site</translation>
    </message>
    <message>
        <source>Where the site is</source>
        <translation>Où se trouve le site</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>in the EU or the EEA</source>
        <translation>dans l’UE ou l’EEE</translation>
    </message>
    <message>
        <source>outside the EU</source>
        <translation>hors de l’UE</translation>
    </message>
    <message>
        <source>in these countries</source>
        <translation>dans ces pays</translation>
    </message>
    <message>
        <source>Countries, two letters each</source>
        <translation>Pays, deux lettres chacun</translation>
    </message>
    <message>
        <source>FR, MG</source>
        <translation>FR, MG</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tout le monde</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Quelles demandes</translation>
    </message>
    <message>
        <source>Kind of request</source>
        <translation>Type de demande</translation>
    </message>
    <message>
        <source>any request</source>
        <translation>toute demande</translation>
    </message>
    <message>
        <source>What they are shown</source>
        <translation>Ce qui leur est montré</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ne rien modifier</translation>
    </message>
    <message>
        <source>Use this rule</source>
        <translation>Retenir cette règle</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LevelWords</name>
    <message>
        <source>in house only</source>
        <translation>interne seulement</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>supervisors</source>
        <translation>superviseurs</translation>
    </message>
    <message>
        <source>reviewers</source>
        <translation>relecteurs</translation>
    </message>
    <message>
        <source>support</source>
        <translation>support</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>responsables</translation>
    </message>
    <message>
        <source>Whoever it fits is shown the European Union level, and the rules after it are not asked.</source>
        <translation>À ceux qu’elle concerne est montré le niveau de l’Union européenne, et les règles suivantes ne sont pas consultées.</translation>
    </message>
    <message>
        <source>Whoever it fits is shown the stricter level, inside the EU too.</source>
        <translation>À ceux qu’elle concerne est montré le niveau le plus strict, même dans l’UE.</translation>
    </message>
    <message>
        <source>Only people of the house&apos;s own sites are shown anything, at the level of their country.</source>
        <translation>Seules les personnes des sites internes voient quelque chose, au niveau de leur pays.</translation>
    </message>
    <message>
        <source>Whoever it fits is shown nothing.</source>
        <translation>À ceux qu’elle concerne rien n’est montré.</translation>
    </message>
    <message>
        <source>The law does not allow it: a site outside the EU never gets the European Union level. Say which countries of the EU are meant, or choose a stricter level.</source>
        <translation>La loi ne le permet pas&#xa0;: un site hors de l’UE ne reçoit jamais le niveau de l’Union européenne. Précisez les pays de l’UE concernés ou choisissez un niveau plus strict.</translation>
    </message>
    <message>
        <source>It would never decide: a rule before it is about the same.</source>
        <translation>Elle ne déciderait jamais&#xa0;: une règle avant elle porte sur la même chose.</translation>
    </message>
    <message>
        <source>any site</source>
        <translation>tout site</translation>
    </message>
    <message>
        <source>in the EU or the EEA</source>
        <translation>dans l’UE ou l’EEE</translation>
    </message>
    <message>
        <source>outside the EU</source>
        <translation>hors de l’UE</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tout le monde</translation>
    </message>
    <message>
        <source>any request</source>
        <translation>toute demande</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A rule in short. %1 whom and what it is about, %2 the level.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>every request</source>
        <translation>toute demande</translation>
    </message>
    <message>
        <source>%1 (%2), %3: %4 → %5</source>
        <extracomment>%1 a site, %2 its country, %3 kinds of requests, %4 the level now, %5 the level then</extracomment>
        <translation>%1 (%2), %3&#xa0;: %4 → %5</translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <translation>Ajouté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Removed: %1.</source>
        <translation>Retiré&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The rules are the same.</source>
        <translation>Les règles sont les mêmes.</translation>
    </message>
    <message>
        <source>Their order is another.</source>
        <translation>Leur ordre a changé.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LevelsPage</name>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Où il se trouve</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Montrées</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Read the levels again</source>
        <translation>Actualiser les niveaux</translation>
    </message>
    <message>
        <source>Add a rule…</source>
        <translation>Ajouter une règle…</translation>
    </message>
    <message>
        <source>Change the rule…</source>
        <translation>Modifier la règle…</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Retirer la règle</translation>
    </message>
    <message>
        <source>Ask it earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Ask it later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Save the levels</source>
        <translation>Enregistrer les niveaux</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing for the supervisors of the sites that are known here.</source>
        <translation>Rien pour les superviseurs des sites connus ici.</translation>
    </message>
    <message>
        <source>What somebody holds and may no longer see as they do is called back when this is saved.</source>
        <translation>Ce que quelqu’un a en main et ne pourra plus voir ainsi est rappelé à l’enregistrement.</translation>
    </message>
    <message>
        <source>What it changes: %1</source>
        <translation>Ce que cela change&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rules of the disclosure levels</source>
        <translation>Règles des niveaux de communication</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>Aucune règle</translation>
    </message>
    <message>
        <source>The country of the site decides for everybody. A rule can show less than that, never more.</source>
        <translation>Le pays du site décide pour tout le monde. Une règle peut montrer moins, jamais plus.</translation>
    </message>
    <message>
        <source>The first rule that fits decides. Where none does, the country of the site decides: the European Union level in the EU and the EEA, the third-country level everywhere else. No rule can show more than that, and a site outside the EU without a ground for transfers is refused whatever is written here.</source>
        <translation>La première règle qui convient décide. Sans elle, le pays du site décide&#xa0;: le niveau de l’Union européenne dans l’UE et l’EEE, celui des pays tiers partout ailleurs. Aucune règle ne peut montrer davantage, et un site hors de l’UE sans fondement de transfert est refusé quoi qu’il soit écrit ici.</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Ce que cela change</translation>
    </message>
    <message>
        <source>Rule %1: %2</source>
        <comment>its place, what is wrong with it</comment>
        <translation>Règle %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There are more than 200 rules, or one would give the European Union level to a site that the desk knows to be outside the EU. Nothing was changed, and what you have written is still here.</source>
        <translation>Il y a plus de 200 règles, ou l’une d’elles donnerait le niveau de l’Union européenne à un site que le bureau sait hors de l’UE. Rien n’a été changé, et ce que vous avez écrit est toujours là.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LimitedUsePage</name>
    <message>
        <source>Before your first request: what you see, and what it is for</source>
        <translation>Avant votre première demande&#xa0;: ce que vous voyez, et pourquoi</translation>
    </message>
    <message>
        <source>Some requests hold data that came through Google&apos;s APIs, or that was derived from it. Google&apos;s rules of limited use hold for everybody who sees it, and so for you:</source>
        <translation>Certaines demandes contiennent des données obtenues par les API de Google, ou qui en sont tirées. Les règles d’utilisation limitée de Google valent pour quiconque les voit, donc pour vous&#xa0;:</translation>
    </message>
    <message>
        <source>You look at a request only to handle it, when the desk has given it to you: never out of curiosity, and for nobody else&apos;s purpose.</source>
        <translation>Vous ne regardez une demande que pour la traiter, quand le bureau vous l’a confiée&#xa0;: jamais par curiosité, ni pour le compte de quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Nothing of it goes anywhere else: no copy, no picture, no note, no translation or assistant outside Vigie.</source>
        <translation>Rien n’en sort&#xa0;: ni copie, ni photo, ni note, ni traducteur ou assistant en dehors de Vigie.</translation>
    </message>
    <message>
        <source>It serves no advertising and no judgement of a person, and it is neither sold nor passed on.</source>
        <translation>Elle ne sert ni à la publicité ni à juger une personne&#xa0;; elle n’est ni vendue ni transmise.</translation>
    </message>
    <message>
        <source>It trains no artificial intelligence, neither ours nor anybody else&apos;s.</source>
        <translation>Elle n’entraîne aucune intelligence artificielle, ni la nôtre ni celle de quiconque.</translation>
    </message>
    <message>
        <source>You are shown it because its client has agreed to that, or because security or the law asks for it. When that ends, it leaves this workstation by itself.</source>
        <translation>Elle vous est montrée parce que son client y a consenti, ou parce que la sécurité ou la loi le demande. Quand cela prend fin, elle quitte ce poste d’elle-même.</translation>
    </message>
    <message>
        <source>If something goes wrong, or somebody asks you for such data, you tell your lead at once.</source>
        <translation>Si quelque chose tourne mal, ou si quelqu’un vous demande de telles données, vous le dites aussitôt à votre responsable.</translation>
    </message>
    <message>
        <source>Version %1. The desk records that you have acknowledged it, and when.</source>
        <translation>Version %1. Le bureau enregistre que vous l’avez reconnue, et quand.</translation>
    </message>
    <message>
        <source>The desk asks for another version of these rules than this program shows. Bring Vigie up to date; then you can acknowledge it and are given requests.</source>
        <translation>Le bureau demande une autre version de ces règles que celle que ce programme affiche. Mettez Vigie à jour&#xa0;; vous pourrez alors la reconnaître et recevoir des demandes.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::LockPage</name>
    <message>
        <source>Locked. %1 is signed in.</source>
        <translation>Verrouillé. %1 a une session ouverte.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s) before you try again.</source>
        <translation>
            <numerusform>Patientez %n seconde avant de réessayer.</numerusform>
            <numerusform>Patientez %n secondes avant de réessayer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many wrong passwords</source>
        <translation>Trop de mots de passe erronés</translation>
    </message>
    <message>
        <source>You are signed out as soon as your last decision is at the desk or on the disk: just now it is only in this program. Leave it open.</source>
        <translation>Votre session se ferme dès que votre dernière décision est au bureau ou sur le disque&#xa0;: pour l’instant elle n’est que dans ce programme. Laissez-le ouvert.</translation>
    </message>
    <message>
        <source>This is not your password</source>
        <translation>Ce n’est pas votre mot de passe</translation>
    </message>
    <message numerus="yes">
        <source>After %n more wrong one(s) you are signed out, and what you hold goes back to the desk.</source>
        <translation>
            <numerusform>Encore %n erreur et votre session se ferme&#xa0;; ce que vous aviez en main retourne au bureau.</numerusform>
            <numerusform>Encore %n erreurs et votre session se ferme&#xa0;; ce que vous aviez en main retourne au bureau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the desk can tell now whether your password is right. Nothing is lost: try again when it can be reached.</source>
        <translation>Seul le bureau peut dire pour l’instant si votre mot de passe est le bon. Rien n’est perdu&#xa0;: réessayez quand il répond.</translation>
    </message>
    <message>
        <source>Nobody can be signed out now</source>
        <translation>Impossible de fermer la session maintenant</translation>
    </message>
    <message>
        <source>Your last decision is neither at the desk nor on the disk yet. Free some space, or wait for the desk.</source>
        <translation>Votre dernière décision n’est encore ni au bureau ni sur le disque. Libérez de la place, ou attendez le bureau.</translation>
    </message>
    <message>
        <source>%1 is signed out: requests in hand go back to the desk with what was typed for them lost. Decisions made stay, encrypted, until %1 signs in again.</source>
        <translation>La session de %1 se ferme&#xa0;: les demandes en main retournent au bureau et ce qui y était saisi est perdu. Les décisions prises restent, chiffrées, jusqu’à la prochaine connexion de %1.</translation>
    </message>
    <message>
        <source>Sign %1 out</source>
        <translation>Fermer la session de %1</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Se connecter sous un autre nom</translation>
    </message>
    <message>
        <source>Your work waits here as you left it. Leases are kept and decisions are sent meanwhile.</source>
        <translation>Votre travail vous attend tel quel. Les baux sont prolongés et les décisions envoyées entre-temps.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Checking the password</source>
        <translation>Vérification du mot de passe</translation>
    </message>
</context>
<context>
    <name>vigie::ui::MainWindow</name>
    <message>
        <source>Outbox</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Thème suivant</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Fermer la session</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espaces de travail</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>The desk has removed a request from this workstation</source>
        <translation>Le bureau a retiré une demande de ce poste</translation>
    </message>
    <message>
        <source>It must no longer be seen here, nor what you had written on it. A decision on it that had not taken effect has none. You have nothing to do; go on with the next request.</source>
        <translation>Elle ne doit plus être vue ici, ni ce que vous y aviez écrit. Une décision qui n’avait pas encore pris effet n’en aura pas. Vous n’avez rien à faire&#xa0;; passez à la demande suivante.</translation>
    </message>
    <message>
        <source>It was set aside and made anew; your requests come back from the desk.</source>
        <translation>Il a été mis de côté et refait&#xa0;; vos demandes reviennent du bureau.</translation>
    </message>
    <message>
        <source>one of which nothing is known</source>
        <extracomment>A decision, its client&apos;s code, and a time of day: &quot;Schedule for client K-318, made at 10:42&quot;.</extracomment>
        <translation>une dont on ne sait rien</translation>
    </message>
    <message>
        <source>%1 for client %2, made at %3</source>
        <translation>%1, client %2, prise à %3</translation>
    </message>
    <message>
        <source>Could not be read: %1. They may not have taken effect: tell your lead, and decide again when the requests come back.</source>
        <extracomment>%1 a list of decisions.</extracomment>
        <translation>Illisibles&#xa0;: %1. Elles n’ont peut-être pas eu d’effet&#xa0;: prévenez votre responsable, et décidez à nouveau quand les demandes reviennent.</translation>
    </message>
    <message>
        <source>Your work goes on in memory and is written as soon as there is room; until then do not close the program. Decisions go straight to the desk; without a connection none can be made. Free some space on this computer.</source>
        <translation>Votre travail continue en mémoire et sera écrit dès qu’il y aura de la place&#xa0;; d’ici là, ne fermez pas le programme. Les décisions vont droit au bureau&#xa0;; sans connexion, aucune n’est possible. Libérez de la place sur cet ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) of the outbox were saved.</source>
        <translation>
            <numerusform>%n décision des envois a été sauvée.</numerusform>
            <numerusform>%n décisions des envois ont été sauvées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The local cache was damaged</source>
        <translation>Le cache local était endommagé</translation>
    </message>
    <message>
        <source>Oversight</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Revues</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Pilotage</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) that you had submitted could not be read and may not have arrived: tell your lead.</source>
        <translation>
            <numerusform>%n&#xa0;revue que vous aviez rendue n’a pas pu être lue et n’est peut-être pas arrivée&#xa0;: prévenez votre responsable.</numerusform>
            <numerusform>%n&#xa0;revues que vous aviez rendues n’ont pas pu être lues et ne sont peut-être pas arrivées&#xa0;: prévenez votre responsable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you had entered in %n review(s) could not be read: answer again.</source>
        <translation>
            <numerusform>Ce que vous aviez saisi dans %n&#xa0;revue n’a pas pu être lu&#xa0;: répondez à nouveau.</numerusform>
            <numerusform>Ce que vous aviez saisi dans %n&#xa0;revues n’a pas pu être lu&#xa0;: répondez à nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) on the redaction could not be read: report again what is still to be seen.</source>
        <translation>
            <numerusform>%n&#xa0;signalement sur le masquage n’a pas pu être lu&#xa0;: signalez à nouveau ce qui reste visible.</numerusform>
            <numerusform>%n&#xa0;signalements sur le masquage n’ont pas pu être lus&#xa0;: signalez à nouveau ce qui reste visible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can say what else it held: what had not been sent may be lost. Tell your lead.</source>
        <translation>Nul ne peut dire ce qu’il contenait d’autre&#xa0;: ce qui n’avait pas été envoyé est peut-être perdu. Prévenez votre responsable.</translation>
    </message>
    <message>
        <source>What you did last would be lost</source>
        <translation>Ce que vous venez de faire serait perdu</translation>
    </message>
    <message>
        <source>A decision, a review or a report: the disk has not taken it and the desk does not have it yet. Free some space, or wait for the desk; close again to lose it.</source>
        <translation>Une décision, une revue ou un signalement&#xa0;: le disque ne l’a pas pris et le bureau ne l’a pas encore. Libérez de la place ou attendez le bureau&#xa0;; fermez à nouveau pour le perdre.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
</context>
<context>
    <name>vigie::ui::MessageCard</name>
    <message>
        <source>Hide quoted text</source>
        <translation>Masquer le texte cité</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <translation>Afficher le texte cité</translation>
    </message>
    <message numerus="yes">
        <source>The rest of this message is not shown: %n more character(s).</source>
        <translation>
            <numerusform>La suite de ce message n’est pas affichée&#xa0;: encore %n&#xa0;caractère.</numerusform>
            <numerusform>La suite de ce message n’est pas affichée&#xa0;: encore %n&#xa0;caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>Message from %1, %2</source>
        <extracomment>%1 the sender, %2 day and time.</extracomment>
        <translation>Message de&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Quoted in the message from %1, %2</source>
        <translation>Cité dans le message de&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Quoted text of the message from %1, %2</source>
        <translation>Texte cité du message de&#xa0;: %1, %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::MessageText</name>
    <message>
        <source>Redacted: %1</source>
        <extracomment>%1 is what a redacted word is, e.g. &quot;phone number&quot;. The value itself is never shown.</extracomment>
        <translation>Masqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>An invisible character of the mail, made visible</source>
        <translation>Un caractère invisible du courriel, rendu visible</translation>
    </message>
</context>
<context>
    <name>vigie::ui::NearSlots</name>
    <message>
        <source>Nearly free</source>
        <extracomment>Heading of slots that only one thing stops. French: Presque libre</extracomment>
        <translation>Presque libre</translation>
    </message>
    <message>
        <source>⇧F7 reach · ⏎ add</source>
        <extracomment>Which keys do what under &quot;Nearly free&quot;; ⇧ is Shift. French: ⇧F7 atteindre · ⏎ ajouter</extracomment>
        <translation>⇧F7 atteindre · ⏎ ajouter</translation>
    </message>
</context>
<context>
    <name>vigie::ui::NewSlotPanel</name>
    <message>
        <source>New slot</source>
        <translation>Nouveau créneau</translation>
    </message>
    <message>
        <source>ddd d MMMM</source>
        <extracomment>Format of a day in a field (Qt&apos;s date format). French: ddd d MMMM</extracomment>
        <translation>ddd d MMMM</translation>
    </message>
    <message>
        <source>Day of the new slot</source>
        <translation>Jour du nouveau créneau</translation>
    </message>
    <message>
        <source>Start of the new slot</source>
        <translation>Début du nouveau créneau</translation>
    </message>
    <message>
        <source>End of the new slot</source>
        <translation>Fin du nouveau créneau</translation>
    </message>
    <message>
        <source>%1 time</source>
        <extracomment>Beside times: in which zone they are. French: heure de %1</extracomment>
        <translation>heure&#xa0;: %1</translation>
    </message>
    <message>
        <source>Why the new slot is good or poor</source>
        <translation>Ce qui rend ce nouveau créneau bon ou mauvais</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the new slot panel</source>
        <translation>Fermer le volet du nouveau créneau</translation>
    </message>
    <message>
        <source>Add the slot</source>
        <translation>Ajouter le créneau</translation>
    </message>
</context>
<context>
    <name>vigie::ui::NoteLength</name>
    <message>
        <source>%1 characters at most: no more are taken</source>
        <extracomment>Below a field. French: %1 caractères au plus : il n’en prend plus</extracomment>
        <translation>%1&#xa0;caractères au plus&#xa0;: le champ n’en prend pas davantage</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1&#xa0;caractères sur %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>vigie::ui::OfficePage</name>
    <message>
        <source>It has come further meanwhile</source>
        <translation>La situation a avancé entre-temps</translation>
    </message>
    <message>
        <source>Perhaps by this very step, if its answer was lost. Look at what has changed, and decide again.</source>
        <translation>Peut-être par cette étape même, si sa réponse s’est perdue. Regardez ce qui a changé, et décidez de nouveau.</translation>
    </message>
    <message>
        <source>It has left the list</source>
        <translation>Ce n’est plus dans la liste</translation>
    </message>
    <message>
        <source>What you were writing was not sent.</source>
        <translation>Ce que vous écriviez n’a pas été envoyé.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::OutboxPage</name>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>rien n’attend</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>Tout est envoyé</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <extracomment>How many of what is in the outbox. French: %n refusé</extracomment>
        <translation>
            <numerusform>%n&#xa0;refusé</numerusform>
            <numerusform>%n&#xa0;refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n&#xa0;en attente</numerusform>
            <numerusform>%n&#xa0;en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Decisions, reviews and reports pass through here on their way to the desk. With no network they wait here, and nothing is lost.</source>
        <translation>Les décisions, les revues et les signalements passent par ici sur le chemin du bureau. Sans réseau, ils y attendent, et rien n’est perdu.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::OutboxRow</name>
    <message>
        <source>Discard for good</source>
        <translation>Abandonner définitivement</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard decision %1 for good</source>
        <translation>Abandonner définitivement la décision %1</translation>
    </message>
    <message>
        <source>Discard decision %1</source>
        <translation>Abandonner la décision %1</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>decided at %1</source>
        <translation>décidé à %1</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>En attente du réseau</translation>
    </message>
    <message>
        <source>It is kept on this computer and leaves by itself as soon as the desk answers.</source>
        <translation>L’envoi est gardé sur cet ordinateur et part de lui-même dès que le bureau répond.</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s). It is kept and leaves by itself as soon as the desk answers.</source>
        <translation>
            <numerusform>%n&#xa0;essai. L’envoi est gardé et part de lui-même dès que le bureau répond.</numerusform>
            <numerusform>%n&#xa0;essais. L’envoi est gardé et part de lui-même dès que le bureau répond.</numerusform>
        </translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>The desk has not confirmed it yet. If the answer is lost, it is asked again; it takes effect once only.</source>
        <translation>Le bureau ne l’a pas encore confirmé. Si la réponse se perd, elle est redemandée&#xa0;; l’envoi ne prend effet qu’une fois.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>It takes effect in %1 s; until then it can be taken back.</source>
        <translation>Elle prend effet dans %1&#xa0;s&#xa0;; d’ici là, vous pouvez la reprendre.</translation>
    </message>
    <message>
        <source>The desk is releasing it.</source>
        <translation>Le bureau l’exécute.</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Effective</translation>
    </message>
    <message>
        <source>It has taken effect.</source>
        <translation>Elle a pris effet.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>It has had no effect.</source>
        <translation>Elle n’a eu aucun effet.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Take decision %1 back</source>
        <translation>Reprendre la décision %1</translation>
    </message>
    <message>
        <source>Decision %1: %2</source>
        <translation>Décision %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>Comparer et décider</translation>
    </message>
    <message>
        <source>Compare decision %1 with its request</source>
        <translation>Comparer la décision %1 avec sa demande</translation>
    </message>
    <message>
        <source>The disk does not take it: it is in memory alone and leaves by itself as soon as the desk answers. Do not close the program before.</source>
        <translation>Le disque ne l’accepte pas&#xa0;: l’envoi n’est qu’en mémoire et part de lui-même dès que le bureau répond. Ne fermez pas le programme avant.</translation>
    </message>
    <message>
        <source>Discard review %1 for good</source>
        <translation>Abandonner définitivement la revue %1</translation>
    </message>
    <message>
        <source>Discard review %1</source>
        <translation>Abandonner la revue %1</translation>
    </message>
    <message>
        <source>Review · %1</source>
        <extracomment>%1 what was asked, e.g. &quot;Schedule&quot;. French: Revue · %1</extracomment>
        <translation>Revue · %1</translation>
    </message>
    <message>
        <source>submitted at %1</source>
        <translation>rendue à %1</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>La reprendre</translation>
    </message>
    <message>
        <source>Go on with review %1</source>
        <translation>Reprendre la revue %1</translation>
    </message>
    <message>
        <source>Review %1: %2</source>
        <translation>Revue %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Reported: not hidden · %1</source>
        <extracomment>%1 what the words should have been hidden as, e.g. &quot;phone number&quot;. French: Signalé : masquage manquant · %1</extracomment>
        <translation>Signalé&#xa0;: masquage manquant · %1</translation>
    </message>
    <message>
        <source>Reported: hidden without need</source>
        <translation>Signalé&#xa0;: masqué sans nécessité</translation>
    </message>
    <message>
        <source>reported at %1</source>
        <translation>signalé à %1</translation>
    </message>
    <message>
        <source>Report %1: %2</source>
        <translation>Signalement %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::OversightWorkspace</name>
    <message>
        <source>Show the audit trail</source>
        <translation>Montrer le journal d’audit</translation>
    </message>
    <message>
        <source>Show what has left the EU</source>
        <translation>Montrer ce qui est sorti de l’UE</translation>
    </message>
    <message>
        <source>Oversight</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Outside the EU</source>
        <translation>Hors de l’UE</translation>
    </message>
    <message>
        <source>Show what was revealed</source>
        <translation>Afficher ce qui a été révélé</translation>
    </message>
    <message>
        <source>Reveals</source>
        <translation>Révélations</translation>
    </message>
    <message>
        <source>Show the disclosure levels</source>
        <translation>Afficher les niveaux de communication</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Show the agreements of clients</source>
        <translation>Afficher les accords des clients</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Accords</translation>
    </message>
    <message>
        <source>Show the sampling plan</source>
        <translation>Montrer le plan d’échantillonnage</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Show the rubric</source>
        <translation>Montrer la grille</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Show the letters of rights requests</source>
        <translation>Afficher les courriers des demandes de droits</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Courriers</translation>
    </message>
</context>
<context>
    <name>vigie::ui::OwnReviewsPage</name>
    <message>
        <source>Back to the review</source>
        <translation>Revenir à la revue</translation>
    </message>
    <message>
        <source>Read my reviews again</source>
        <translation>Relire mes revues</translation>
    </message>
    <message>
        <source>%1 · client %2</source>
        <translation>%1 · client %2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 a time of day. French: Lu à %1</extracomment>
        <translation>Lu à %1</translation>
    </message>
    <message>
        <source>Fetching your reviews…</source>
        <translation>Récupération de vos revues…</translation>
    </message>
    <message>
        <source>They appear here as soon as the desk answers.</source>
        <translation>Elles apparaissent ici dès que le bureau répond.</translation>
    </message>
    <message>
        <source>No review yet</source>
        <translation>Aucune revue pour l’instant</translation>
    </message>
    <message>
        <source>What you submit is listed here, with your private notes.</source>
        <translation>Ce que vous rendez est listé ici, avec vos notes privées.</translation>
    </message>
    <message>
        <source>None, or it has gone with the content of the request.</source>
        <translation>Aucune, ou elle est partie avec le contenu de la demande.</translation>
    </message>
    <message>
        <source>My reviews</source>
        <translation>Mes revues</translation>
    </message>
    <message>
        <source>Private note; nobody else reads it</source>
        <translation>Note privée&#xa0;; personne d’autre ne la lit</translation>
    </message>
</context>
<context>
    <name>vigie::ui::QualityWords</name>
    <message>
        <source>I recognise the people</source>
        <translation>Je reconnais les personnes</translation>
    </message>
    <message>
        <source>Not in a language I read well</source>
        <translation>Pas dans une langue que je lis bien</translation>
    </message>
    <message>
        <source>Cannot be judged from what is shown</source>
        <translation>Impossible à juger d’après ce qui est affiché</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Autre motif</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <extracomment>An answer to a question of a rubric. French: Sans objet</extracomment>
        <translation>Sans objet</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <extracomment>%1 the points of a review. French: %1 sur 100</extracomment>
        <translation>%1 sur 100</translation>
    </message>
</context>
<context>
    <name>vigie::ui::QuestionCard</name>
    <message>
        <source>Y</source>
        <extracomment>The key for &quot;yes&quot;. French: O</extracomment>
        <translation>O</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>What a review has noted. French: « %1 »</extracomment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>critical</source>
        <extracomment>Of a question whose failure makes the whole score zero. French: critique</extracomment>
        <translation>critique</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>How much of the score a question makes. French: %1 %</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Weight of question %1: %2</source>
        <translation>Poids de la question %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Question %1 is critical: failed, it makes the whole score zero</source>
        <translation>La question %1 est critique&#xa0;: un échec met toute la note à zéro</translation>
    </message>
    <message>
        <source>Failed, it makes the whole score zero</source>
        <translation>Un échec met toute la note à zéro</translation>
    </message>
    <message>
        <source>Help on question %1</source>
        <translation>Aide sur la question %1</translation>
    </message>
    <message>
        <source>Help (H)</source>
        <translation>Aide (H)</translation>
    </message>
    <message>
        <source>Why? Choose the cause</source>
        <translation>Pourquoi&#xa0;? Choisissez la cause</translation>
    </message>
    <message>
        <source>Cause of the failure of question %1</source>
        <translation>Cause de l’échec de la question %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Optional, nothing personal</source>
        <translation>Facultatif, rien de personnel</translation>
    </message>
    <message>
        <source>Note on question %1</source>
        <translation>Note sur la question %1</translation>
    </message>
    <message>
        <source>Question %1: %2</source>
        <extracomment>%1 a question&apos;s number, %2 an answer. French: Question %1 : %2</extracomment>
        <translation>Question %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Cause, question %1: %2</source>
        <translation>Cause, question %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Question %1 sur %2</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>choose the cause</source>
        <translation>choisissez la cause</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>Question %1</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RecordAgreementDialog</name>
    <message>
        <source>Its requests are then shown to supervisors of every site, as the disclosure levels allow. Record it only when the paper is there; the audit trail names you.</source>
        <translation>Ses demandes sont alors montrées aux superviseurs de tout site, selon les niveaux de communication. N’enregistrez que si le document est là&#xa0;; le journal d’audit vous nomme.</translation>
    </message>
    <message>
        <source>Its requests may then be drawn into quality samples. Record it only when the paper is there; the audit trail names you.</source>
        <translation>Ses demandes peuvent alors être tirées dans les échantillons de qualité. N’enregistrez que si le document est là&#xa0;; le journal d’audit vous nomme.</translation>
    </message>
    <message>
        <source>Record an agreement</source>
        <translation>Enregistrer un accord</translation>
    </message>
    <message>
        <source>Which client, by the scheduling service&apos;s number</source>
        <translation>Quel client, par le numéro du service de prise de rendez-vous</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>What it has agreed to</source>
        <translation>Ce qu’il a accepté</translation>
    </message>
    <message>
        <source>Which version of the text</source>
        <translation>Quelle version du texte</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>Version du texte</translation>
    </message>
    <message>
        <source>Where the paper is kept</source>
        <translation>Où le document est conservé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Record nothing</source>
        <translation>Ne rien enregistrer</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RectifyDialog</name>
    <message>
        <source>Put right</source>
        <translation>Rectifier</translation>
    </message>
    <message>
        <source>As it is held</source>
        <translation>Tel que détenu</translation>
    </message>
    <message>
        <source>As it is right</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>%1, as it is held</source>
        <extracomment>The accessible name of a field: &quot;Name, as it is held&quot;.</extracomment>
        <translation>%1, tel que détenu</translation>
    </message>
    <message>
        <source>%1, as it is right</source>
        <translation>%1, exact</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Put nothing right</source>
        <translation>Ne rien rectifier</translation>
    </message>
    <message>
        <source>Say at the left how it is held; each must be a name, an e-mail address, a telephone number or other words, and another than at the left.</source>
        <translation>Dites à gauche comment la donnée est détenue&#xa0;; chaque valeur doit être un nom, une adresse de courriel, un numéro de téléphone ou d’autres mots, et différer de celle de gauche.</translation>
    </message>
    <message>
        <source>Address or other words</source>
        <translation>Adresse ou autres mots</translation>
    </message>
    <message numerus="yes">
        <source>In the participants, contacts, places and events of %n request(s), in decisions and notes, in what is revealed of them, and in mails that have not gone yet. What people wrote in mails stays as it was.</source>
        <translation>
            <numerusform>Dans les participants, les contacts, les lieux et les événements de %n demande, dans les décisions et les notes, dans ce qu’on en révèle, et dans les courriels qui ne sont pas encore partis. Ce que les gens ont écrit dans leurs courriels reste tel quel.</numerusform>
            <numerusform>Dans les participants, les contacts, les lieux et les événements de %n demandes, dans les décisions et les notes, dans ce qu’on en révèle, et dans les courriels qui ne sont pas encore partis. Ce que les gens ont écrit dans leurs courriels reste tel quel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::RegisterPage</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Read the register again</source>
        <translation>Actualiser le registre</translation>
    </message>
    <message>
        <source>Take the register to a file…</source>
        <translation>Exporter le registre…</translation>
    </message>
    <message numerus="yes">
        <source>%n disclosure(s)</source>
        <translation>
            <numerusform>%n communication</numerusform>
            <numerusform>%n communications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n disclosure(s)</source>
        <translation>
            <numerusform>la plus récente communication (%n)</numerusform>
            <numerusform>les %n communications les plus récentes</numerusform>
        </translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <source>Take the register to a file</source>
        <extracomment>The name offered for a file.</extracomment>
        <translation>Exporter le registre</translation>
    </message>
    <message>
        <source>disclosures.csv</source>
        <translation>communications.csv</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Tableau (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Le fichier n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>Nothing has been taken away. Choose another place, or make room on the disk.</source>
        <translation>Rien n’a été exporté. Choisissez un autre endroit ou libérez de la place sur le disque.</translation>
    </message>
    <message numerus="yes">
        <source>%n disclosure(s) are in the file</source>
        <translation>
            <numerusform>%n communication est dans le fichier</numerusform>
            <numerusform>%n communications sont dans le fichier</numerusform>
        </translation>
    </message>
    <message>
        <source>Every time a request was shown at a site outside the EU, and on what ground.</source>
        <translation>Chaque fois qu’une demande a été montrée sur un site hors de l’UE, et sur quel fondement.</translation>
    </message>
    <message>
        <source>Register of disclosures outside the EU</source>
        <translation>Registre des communications hors de l’UE</translation>
    </message>
    <message>
        <source>Nothing has left the EU</source>
        <translation>Rien n’est sorti de l’UE</translation>
    </message>
    <message>
        <source>No request has been shown at a site outside the EU since this desk keeps its register.</source>
        <translation>Aucune demande n’a été montrée hors de l’UE depuis que ce bureau tient son registre.</translation>
    </message>
    <message>
        <source>That you took them is in the audit trail.</source>
        <translation>Que vous les avez emportées figure au journal d’audit.</translation>
    </message>
    <message>
        <source>They are the newest, and not all there are; the file says so. The desk&apos;s command line writes the whole register.</source>
        <translation>Ce sont les plus récentes, et non toutes&#xa0;; le fichier le dit. La ligne de commande du bureau écrit le registre entier.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ResumeDialog</name>
    <message>
        <source>Resume acceptance</source>
        <translation>Reprendre l’acceptation</translation>
    </message>
    <message>
        <source>What was done about it</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>In words, for leads; nothing personal</source>
        <translation>En toutes lettres, pour les responsables&#xa0;; rien de personnel</translation>
    </message>
    <message>
        <source>What was done, in words</source>
        <translation>Ce qui a été fait, en toutes lettres</translation>
    </message>
    <message>
        <source>The periods after %1 are accepted or not by tightened inspection again. The audit trail names you and what was done, without the words.</source>
        <translation>Les périodes après %1 sont de nouveau acceptées ou non, sous contrôle renforcé. Le journal d’audit vous nomme et dit ce qui a été fait, sans le texte.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Resume nothing</source>
        <translation>Ne rien reprendre</translation>
    </message>
    <message>
        <source>Resume it</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RevealDialog</name>
    <message>
        <source>Choose a reason</source>
        <translation>Choisir une raison</translation>
    </message>
    <message>
        <source>Asking the desk…</source>
        <extracomment>The button, while the desk has not answered yet. French: Le bureau est interrogé…</extracomment>
        <translation>Le bureau est interrogé…</translation>
    </message>
    <message>
        <source>Show the value</source>
        <translation>Afficher la valeur</translation>
    </message>
    <message>
        <source>Only the desk knows this value, and it cannot be reached. Try again when you are online.</source>
        <translation>Seul le bureau connaît cette valeur, et il est injoignable. Réessayez quand vous serez en ligne.</translation>
    </message>
    <message>
        <source>The desk keeps no value for this. Decide without it, or hand the request over to support.</source>
        <translation>Le bureau ne garde pas de valeur pour cela. Décidez sans elle, ou transmettez la demande au support.</translation>
    </message>
    <message>
        <source>Show a hidden value</source>
        <extracomment>Title of a dialog: makes one hidden value readable for some seconds. French: Afficher une valeur masquée</extracomment>
        <translation>Afficher une valeur masquée</translation>
    </message>
    <message>
        <source>Which value</source>
        <translation>Quelle valeur</translation>
    </message>
    <message>
        <source>Which hidden value</source>
        <translation>Quelle valeur masquée</translation>
    </message>
    <message>
        <source>Why you need it</source>
        <translation>Pourquoi elle vous est nécessaire</translation>
    </message>
    <message>
        <source>Reason for showing the value</source>
        <translation>Raison d’afficher la valeur</translation>
    </message>
    <message>
        <source>In your own words, without naming anybody</source>
        <translation>Avec vos mots, sans nommer personne</translation>
    </message>
    <message>
        <source>What the value is needed for</source>
        <translation>À quoi la valeur doit servir</translation>
    </message>
    <message>
        <source>You see it for a short time only. The desk records that you asked, when and why; your lead sees it.</source>
        <translation>Vous ne la voyez que peu de temps. Le bureau enregistre que vous l’avez demandée, quand et pourquoi&#xa0;; votre responsable le voit.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show no value</source>
        <translation>N’afficher aucune valeur</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RevealWindow</name>
    <message>
        <source>Hidden value</source>
        <translation>Valeur masquée</translation>
    </message>
    <message>
        <source>Seconds the value is still shown</source>
        <translation>Secondes pendant lesquelles la valeur reste affichée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the hidden value</source>
        <translation>Fermer la valeur masquée</translation>
    </message>
    <message numerus="yes">
        <source>Shown for %n more second(s)</source>
        <translation>
            <numerusform>Affichée encore %n seconde</numerusform>
            <numerusform>Affichée encore %n secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::RevealWords</name>
    <message>
        <source>many within an hour</source>
        <translation>beaucoup en une heure</translation>
    </message>
    <message>
        <source>Within the hour up to it the person was shown half of what is allowed or more.</source>
        <translation>Dans l’heure qui précède, la personne a vu au moins la moitié de ce qui est permis.</translation>
    </message>
    <message>
        <source>much more than others</source>
        <translation>bien plus que les autres</translation>
    </message>
    <message>
        <source>The person has been shown more than three times as many values as others usually are.</source>
        <translation>La personne a vu plus de trois fois autant de valeurs que les autres d’ordinaire.</translation>
    </message>
    <message>
        <source>put back undecided</source>
        <translation>remise sans décision</translation>
    </message>
    <message>
        <source>The request was then given back undecided.</source>
        <translation>La demande a ensuite été remise sans décision.</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>déjà vue</translation>
    </message>
    <message>
        <source>The person had been shown the same value before.</source>
        <translation>La personne avait déjà vu la même valeur.</translation>
    </message>
    <message>
        <source>many refusals</source>
        <translation>beaucoup de refus</translation>
    </message>
    <message>
        <source>It was at least the third refusal within an hour.</source>
        <translation>C’était au moins le troisième refus en une heure.</translation>
    </message>
    <message>
        <source>no such value</source>
        <translation>aucune valeur de ce nom</translation>
    </message>
    <message>
        <source>no supervisor</source>
        <translation>pas superviseur</translation>
    </message>
    <message>
        <source>request not in hand</source>
        <translation>demande pas en main</translation>
    </message>
    <message>
        <source>request has changed</source>
        <translation>demande modifiée</translation>
    </message>
    <message>
        <source>not outside the EU</source>
        <translation>pas hors de l’UE</translation>
    </message>
    <message>
        <source>too many in an hour</source>
        <translation>trop en une heure</translation>
    </message>
    <message>
        <source>its time was over</source>
        <translation>son temps était écoulé</translation>
    </message>
    <message>
        <source>no transfer ground</source>
        <translation>aucun fondement de transfert</translation>
    </message>
    <message>
        <source>rules not acknowledged</source>
        <translation>règles non reconnues</translation>
    </message>
    <message>
        <source>asked wrongly</source>
        <translation>mal demandée</translation>
    </message>
    <message>
        <source>nothing of this request</source>
        <translation>rien de cette demande</translation>
    </message>
    <message>
        <source>to tell apart</source>
        <translation>pour distinguer</translation>
    </message>
    <message>
        <source>to understand</source>
        <translation>pour comprendre</translation>
    </message>
    <message>
        <source>to know the place</source>
        <translation>pour connaître le lieu</translation>
    </message>
    <message>
        <source>hidden without need</source>
        <translation>masquée sans besoin</translation>
    </message>
    <message>
        <source>another</source>
        <translation>un autre</translation>
    </message>
    <message>
        <source>kept back: typed in the EU</source>
        <translation>retenu&#xa0;: écrit dans l’UE</translation>
    </message>
    <message>
        <source>deleted with the request</source>
        <translation>supprimé avec la demande</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>montrée</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>refusée&#xa0;: %1</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>niveau %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what is unusual, %2 how often</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RevealedValue</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: what a chip stands for. %1 the chip, e.g. &quot;organisation 2&quot;, %2 the value. French: %1 : %2</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RevealsPage</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Hidden value</source>
        <translation>Valeur masquée</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En mots</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>Inhabituel</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Montrées</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>La dernière</translation>
    </message>
    <message>
        <source>Read the reveals again</source>
        <translation>Actualiser les révélations</translation>
    </message>
    <message>
        <source>Take the reveals to a file…</source>
        <translation>Exporter les révélations…</translation>
    </message>
    <message>
        <source>Only this person&apos;s reveals</source>
        <translation>Seulement celles de cette personne</translation>
    </message>
    <message>
        <source>All that happened to this request</source>
        <translation>Tout ce qui est arrivé à cette demande</translation>
    </message>
    <message>
        <source>Everybody&apos;s reveals again</source>
        <translation>De nouveau celles de tout le monde</translation>
    </message>
    <message numerus="yes">
        <source>%n reveal(s)</source>
        <translation>
            <numerusform>%n révélation</numerusform>
            <numerusform>%n révélations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n reveal(s)</source>
        <translation>
            <numerusform>la plus récente révélation (%n)</numerusform>
            <numerusform>les %n révélations les plus récentes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1, à %2</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <source>Nothing of that kind</source>
        <translation>Rien de tel</translation>
    </message>
    <message>
        <source>No reveal fits these filters. Esc shows everybody&apos;s again.</source>
        <translation>Aucune révélation ne correspond à ces filtres. Échap montre de nouveau celles de tout le monde.</translation>
    </message>
    <message>
        <source>Nothing has been revealed</source>
        <translation>Rien n’a été révélé</translation>
    </message>
    <message>
        <source>Nobody has asked what a hidden word stands for since this desk keeps its records.</source>
        <translation>Personne n’a demandé ce que cache un mot masqué depuis que ce bureau tient ses registres.</translation>
    </message>
    <message numerus="yes">
        <source>Worth a look: what is unusual about %n person(s), of all that was ever revealed. Enter shows it.</source>
        <translation>
            <numerusform>À regarder&#xa0;: ce qui est inhabituel chez %n personne, parmi tout ce qui a été révélé. Entrée le montre.</numerusform>
            <numerusform>À regarder&#xa0;: ce qui est inhabituel chez %n personnes, parmi tout ce qui a été révélé. Entrée le montre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lu</translation>
    </message>
    <message>
        <source>Nothing unusual about anybody&apos;s reveals</source>
        <translation>Rien d’inhabituel dans les révélations de qui que ce soit</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Take the reveals to a file</source>
        <extracomment>The name offered for a file.</extracomment>
        <translation>Exporter les révélations</translation>
    </message>
    <message>
        <source>reveals.csv</source>
        <translation>revelations.csv</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Tableau (*.csv);;JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n reveal(s) are in the file</source>
        <translation>
            <numerusform>%n révélation est dans le fichier</numerusform>
            <numerusform>%n révélations sont dans le fichier</numerusform>
        </translation>
    </message>
    <message>
        <source>That you took them is in the audit trail.</source>
        <translation>Que vous les avez emportées figure au journal d’audit.</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Le fichier n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>Nothing has been taken away. Choose another place, or make room on the disk.</source>
        <translation>Rien n’a été emporté. Choisissez un autre emplacement ou libérez de la place sur le disque.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Only what is unusual</source>
        <translation>Seulement ce qui est inhabituel</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Lesquelles</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Which reveals</source>
        <translation>Quelles révélations</translation>
    </message>
    <message>
        <source>What is unusual about whom</source>
        <translation>Ce qui est inhabituel, et chez qui</translation>
    </message>
    <message>
        <source>Reveals</source>
        <translation>Révélations</translation>
    </message>
    <message>
        <source>They are the newest, and not all that were found; the file says so. Take the rest by person.</source>
        <translation>Ce sont les plus récents, et non tous ceux qui ont été trouvés&#xa0;; le fichier le dit. Prenez le reste par personne.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReviewActions</name>
    <message>
        <source>Pull the next review</source>
        <extracomment>French: Tirer la revue suivante</extracomment>
        <translation>Tirer la revue suivante</translation>
    </message>
    <message>
        <source>I have read these rules and work by them</source>
        <translation>J’ai lu ces règles et je les suis</translation>
    </message>
    <message>
        <source>Put it away and pull the next review</source>
        <translation>La ranger et tirer la revue suivante</translation>
    </message>
    <message>
        <source>Submit and continue</source>
        <translation>Rendre la revue et continuer</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Question suivante</translation>
    </message>
    <message>
        <source>Question below</source>
        <translation>Question du dessous</translation>
    </message>
    <message>
        <source>Question above</source>
        <translation>Question du dessus</translation>
    </message>
    <message>
        <source>Answer yes</source>
        <translation>Répondre oui</translation>
    </message>
    <message>
        <source>Answer no</source>
        <translation>Répondre non</translation>
    </message>
    <message>
        <source>Answer not applicable</source>
        <translation>Répondre sans objet</translation>
    </message>
    <message>
        <source>Choose answer or cause %1</source>
        <translation>Choisir la réponse ou la cause %1</translation>
    </message>
    <message>
        <source>Choose the answer, or the cause, of that number</source>
        <translation>Choisir la réponse, ou la cause, de ce numéro</translation>
    </message>
    <message>
        <source>Show help on the question</source>
        <translation>Afficher l’aide sur la question</translation>
    </message>
    <message>
        <source>Write a note on the question</source>
        <translation>Écrire une note sur la question</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>Retour à la question</translation>
    </message>
    <message>
        <source>Flag: %1</source>
        <extracomment>%1 e.g. &quot;Missed redaction&quot;. French: Signaler : %1</extracomment>
        <translation>Signaler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Skip with a reason</source>
        <translation>Passer avec un motif</translation>
    </message>
    <message>
        <source>Skip: %1</source>
        <extracomment>%1 why. French: Passer : %1</extracomment>
        <translation>Passer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Message précédent</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Message suivant</translation>
    </message>
    <message>
        <source>Go to the calendar</source>
        <translation>Aller au calendrier</translation>
    </message>
    <message>
        <source>Go to the rubric</source>
        <translation>Aller à la grille</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>La reprendre</translation>
    </message>
    <message>
        <source>Discard the review</source>
        <translation>Abandonner la revue</translation>
    </message>
    <message>
        <source>Write a private note</source>
        <translation>Écrire une note privée</translation>
    </message>
    <message>
        <source>My reviews</source>
        <translation>Mes revues</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReviewBar</name>
    <message>
        <source>No score yet</source>
        <translation>Pas encore de note</translation>
    </message>
    <message>
        <source>Score so far %1</source>
        <extracomment>%1 e.g. &quot;65 of 100&quot;, questions being open. French: Note provisoire %1</extracomment>
        <translation>Note provisoire %1</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>Note %1</translation>
    </message>
    <message>
        <source>critical failure</source>
        <translation>échec critique</translation>
    </message>
    <message>
        <source>passes from %1</source>
        <extracomment>%1 the score from which on a review is passed. French: seuil %1</extracomment>
        <translation>seuil %1</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) open</source>
        <translation>
            <numerusform>%n question ouverte</numerusform>
            <numerusform>%n questions ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReviewHeader</name>
    <message>
        <source>over</source>
        <extracomment>In place of the lease&apos;s countdown. French: terminé</extracomment>
        <translation>terminé</translation>
    </message>
    <message>
        <source>Time on screen: %1</source>
        <translation>Temps à l’écran&#xa0;: %1</translation>
    </message>
    <message>
        <source>Lease: %1</source>
        <translation>Bail&#xa0;: %1</translation>
    </message>
    <message>
        <source>Adjudication · %1</source>
        <extracomment>%1 what is asked, e.g. &quot;Schedule&quot;; two reviews differ, and a third one decides. French: Arbitrage · %1</extracomment>
        <translation>Arbitrage · %1</translation>
    </message>
    <message>
        <source>Blind review · %1</source>
        <translation>Revue à l’aveugle · %1</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>Two reviews differ</source>
        <translation>Deux revues diffèrent</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>The time for which the task has been on screen. French: Temps</extracomment>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Bail</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReviewWorkspace</name>
    <message>
        <source>The desk cannot be reached</source>
        <translation>Le bureau est injoignable</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) you submitted are kept and go out by themselves. The next one comes once the connection is back.</source>
        <translation>
            <numerusform>%n revue rendue est conservée et partira d’elle-même. La suivante viendra quand la connexion sera revenue.</numerusform>
            <numerusform>%n revues rendues sont conservées et partiront d’elles-mêmes. La suivante viendra quand la connexion sera revenue.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reviews can be pulled again once the connection is back.</source>
        <translation>Des revues pourront être tirées de nouveau quand la connexion sera revenue.</translation>
    </message>
    <message>
        <source>Fetching the next review…</source>
        <translation>Recherche de la revue suivante…</translation>
    </message>
    <message>
        <source>It appears here as soon as the desk answers.</source>
        <translation>Elle apparaît ici dès que le bureau répond.</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Rien à revoir</translation>
    </message>
    <message>
        <source>The sample holds nothing for you just now: your own work, and what you have reviewed or skipped, is never given to you. You can look again at any time.</source>
        <translation>L’échantillon n’a rien pour vous en ce moment&#xa0;: votre propre travail, et ce que vous avez déjà revu ou passé, ne vous est jamais donné. Vous pouvez regarder de nouveau à tout moment.</translation>
    </message>
    <message>
        <source>Ready for the next review</source>
        <translation>Prêt pour la revue suivante</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of the sample are waiting. The desk gives you one; nobody chooses.</source>
        <translation>
            <numerusform>%n demande de l’échantillon attend. Le bureau vous la donne&#xa0;; personne ne choisit.</numerusform>
            <numerusform>%n demandes de l’échantillon attendent. Le bureau vous en donne une&#xa0;; personne ne choisit.</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk gives you a request of the random sample; nobody chooses which.</source>
        <translation>Le bureau vous donne une demande de l’échantillon aléatoire&#xa0;; personne ne choisit laquelle.</translation>
    </message>
    <message>
        <source>The desk has removed a request from this workstation</source>
        <translation>Le bureau a retiré une demande de ce poste</translation>
    </message>
    <message>
        <source>It must no longer be seen here, nor what you had answered on it. You have nothing to do; go on with the next review.</source>
        <translation>Elle ne doit plus être vue ici, ni ce que vous y aviez répondu. Vous n’avez rien à faire&#xa0;; passez à la revue suivante.</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>Pas encore complète</translation>
    </message>
    <message>
        <source>Answer what is open, and choose a cause for each failure; then submit again.</source>
        <translation>Répondez à ce qui est ouvert et choisissez une cause pour chaque échec&#xa0;; puis rendez la revue.</translation>
    </message>
    <message>
        <source>No question applies</source>
        <translation>Aucune question ne s’applique</translation>
    </message>
    <message>
        <source>A review needs one answer at least that counts. If nothing can be judged here, skip it with that reason.</source>
        <translation>Il faut au moins une réponse qui compte. Si rien ne peut être jugé ici, passez la revue avec ce motif.</translation>
    </message>
    <message>
        <source>The lease of this review has ended</source>
        <translation>Le bail de cette revue est terminé</translation>
    </message>
    <message>
        <source>The desk may give it to somebody else now. What you entered stays readable here until you put it away.</source>
        <translation>Le bureau peut maintenant la donner à quelqu’un d’autre. Ce que vous avez saisi reste lisible ici jusqu’à ce que vous la rangiez.</translation>
    </message>
    <message>
        <source>Not accepted: your review for client %1 of %2</source>
        <extracomment>%1 the client&apos;s code, %2 a time of day. French: Non acceptée : votre revue pour le client %1 de %2</extracomment>
        <translation>Non acceptée&#xa0;: votre revue pour le client %1, de %2</translation>
    </message>
    <message>
        <source>Nothing you entered is lost: go on with it if the task is still yours, or discard it.</source>
        <translation>Rien de ce que vous avez saisi n’est perdu&#xa0;: reprenez-la si la tâche est toujours la vôtre, ou abandonnez-la.</translation>
    </message>
    <message>
        <source>Your work goes on; what you submit is kept and sent when the connection is back.</source>
        <translation>Votre travail continue&#xa0;; ce que vous rendez est conservé et envoyé quand la connexion revient.</translation>
    </message>
    <message>
        <source>The lease ends soon, and cannot be renewed without the desk: submit what you have while it lasts. It is sent when the connection is back; the desk may refuse it then, and nothing you entered is lost.</source>
        <translation>Le bail se termine bientôt et ne peut pas être renouvelé sans le bureau&#xa0;: rendez ce que vous avez tant qu’il dure. La revue est envoyée quand la connexion revient&#xa0;; le bureau peut alors la refuser, et rien de ce que vous avez saisi n’est perdu.</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) wait to be sent.</source>
        <translation>
            <numerusform>%n revue attend d’être envoyée.</numerusform>
            <numerusform>%n revues attendent d’être envoyées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <extracomment>%1 a time of day.</extracomment>
        <translation>Hors ligne depuis %1</translation>
    </message>
    <message>
        <source>The rubric is on its way from the desk. You can read the request meanwhile.</source>
        <translation>La grille arrive du bureau. Vous pouvez lire la demande en attendant.</translation>
    </message>
    <message>
        <source>The rubric cannot be shown: %1. Without it the request cannot be judged; try again with F5, or skip it and tell your lead.</source>
        <extracomment>Why there is no rubric: %1 what happened. French: La grille ne peut pas être affichée : %1.</extracomment>
        <translation>La grille ne peut pas être affichée&#xa0;: %1. Sans elle, la demande ne peut pas être jugée&#xa0;; réessayez avec F5, ou passez-la et prévenez votre responsable.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RightsPage</name>
    <message>
        <source>next: %1</source>
        <translation>à faire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Do what is next</source>
        <translation>Faire l’étape suivante</translation>
    </message>
    <message>
        <source>Identity established…</source>
        <translation>Identité établie…</translation>
    </message>
    <message>
        <source>Ask who it is…</source>
        <translation>Demander l’identité…</translation>
    </message>
    <message>
        <source>Proof received</source>
        <translation>Justificatif reçu</translation>
    </message>
    <message>
        <source>Identity not established…</source>
        <translation>Identité non établie…</translation>
    </message>
    <message>
        <source>What is held has been searched for</source>
        <translation>Ce qui est détenu a été recherché</translation>
    </message>
    <message>
        <source>Forward to the client…</source>
        <translation>Transmettre au client…</translation>
    </message>
    <message>
        <source>The client has decided…</source>
        <translation>Le client a décidé…</translation>
    </message>
    <message>
        <source>Carried out…</source>
        <translation>Exécuté…</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Prolonger…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Group with another…</source>
        <translation>Regrouper…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Take down…</source>
        <translation>Nouvelle demande…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>Show those that are open</source>
        <translation>Montrer celles en cours</translation>
    </message>
    <message>
        <source>Show those that are over</source>
        <translation>Montrer celles qui sont closes</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 a time of day.</extracomment>
        <translation>Lu à %1</translation>
    </message>
    <message>
        <source>Not from this site</source>
        <translation>Pas depuis ce site</translation>
    </message>
    <message>
        <source>What people ask by their rights names them in clear, and is worked by support in the EU alone.</source>
        <translation>Les demandes de droits nomment les personnes en clair&#xa0;: seul le support dans l’UE les traite.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>They appear here as soon as the desk answers.</source>
        <translation>Elles apparaissent ici dès que le bureau répond.</translation>
    </message>
    <message>
        <source>Nobody waits for an answer</source>
        <translation>Personne n’attend de réponse</translation>
    </message>
    <message>
        <source>None is over</source>
        <translation>Aucune n’est close</translation>
    </message>
    <message>
        <source>Access, rectification, erasure, portability, restriction, objection, withdrawal: take down what somebody asks, and the clock runs from the moment it was received.</source>
        <translation>Accès, rectification, effacement, portabilité, limitation, opposition, retrait&#xa0;: enregistrez ce qu’une personne demande, et le délai court depuis la réception.</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n request(s)</source>
        <translation>
            <numerusform>Effacer %n demande</numerusform>
            <numerusform>Effacer %n demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Rechercher à nouveau</translation>
    </message>
    <message>
        <source>It cannot be undone. Whole requests go; the audit trail stays verifiable.</source>
        <translation>Irréversible. Les demandes partent entières&#xa0;; l’audit reste vérifiable.</translation>
    </message>
    <message>
        <source>Look at what would go before it goes.</source>
        <translation>Regardez ce qui partirait avant de l’effacer.</translation>
    </message>
    <message>
        <source>The clock stands still until the proof has come.</source>
        <translation>Le délai est suspendu jusqu’au justificatif.</translation>
    </message>
    <message>
        <source>What was held is erased at the desk, and is being removed from workstations</source>
        <translation>Ce qui était détenu est effacé au bureau, et en cours de retrait des postes</translation>
    </message>
    <message>
        <source>It is taken down; the clock runs</source>
        <translation>Enregistrée&#xa0;; le délai court</translation>
    </message>
    <message>
        <source>That step cannot be taken now</source>
        <translation>Cette étape n’est pas possible maintenant</translation>
    </message>
    <message>
        <source>Look at what was typed.</source>
        <translation>Vérifiez la saisie.</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>What people ask by their rights</source>
        <translation>Demandes de droits</translation>
    </message>
    <message>
        <source>Take the archive to a file</source>
        <translation>Enregistrer l’archive</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>The archive is written; send it to them, and delete it then</source>
        <translation>L’archive est écrite&#xa0;; envoyez-la, puis supprimez-la</translation>
    </message>
    <message>
        <source>Given up by the person…</source>
        <translation>Abandonnée par la personne…</translation>
    </message>
    <message>
        <source>Acknowledge receipt…</source>
        <translation>Accuser réception…</translation>
    </message>
    <message>
        <source>The client was assisted…</source>
        <translation>Client assisté…</translation>
    </message>
    <message>
        <source>Answer the person…</source>
        <translation>Répondre à la personne…</translation>
    </message>
    <message>
        <source>%1; the letter is on its way</source>
        <translation>%1&#xa0;; le courrier est en route</translation>
    </message>
    <message>
        <source>The letter cannot go as it is</source>
        <translation>Le courrier ne peut pas partir ainsi</translation>
    </message>
    <message>
        <source>No address is known for it, or nothing is held for that client any more. Nothing was recorded.</source>
        <translation>Aucune adresse n’est connue, ou plus rien n’est détenu pour ce client. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>What is held has changed since it was shown</source>
        <translation>Ce qui est détenu a changé depuis l’affichage</translation>
    </message>
    <message>
        <source>Nothing was erased. Search again, and look at what would go.</source>
        <translation>Rien n’a été effacé. Relancez la recherche et regardez ce qui partirait.</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>Incident %1</translation>
    </message>
    <message>
        <source>restricted</source>
        <extracomment>After the state of a request that is over: what it has restricted still is.</extracomment>
        <translation>traitement limité</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>Limiter</translation>
    </message>
    <message>
        <source>They were told that it will be lifted…</source>
        <translation>La personne est prévenue de la levée…</translation>
    </message>
    <message>
        <source>Lift the restriction</source>
        <translation>Lever la limitation</translation>
    </message>
    <message numerus="yes">
        <source>Restrict %n request(s)</source>
        <translation>
            <numerusform>Limiter %n demande</numerusform>
            <numerusform>Limiter %n demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found is kept and worked by nobody, and is being removed from workstations</source>
        <translation>Ce qui a été trouvé est conservé sans que personne ne le traite, et s’efface des postes de travail</translation>
    </message>
    <message>
        <source>Kept, but worked and shown by nobody until you lift it.</source>
        <translation>Conservé, mais ni traité ni montré à personne tant que vous ne levez pas la limitation.</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>Rectifier…</translation>
    </message>
    <message>
        <source>It is put right at the desk</source>
        <translation>C’est rectifié au bureau</translation>
    </message>
    <message>
        <source>Nothing is held so</source>
        <translation>Rien n’est détenu sous cette forme</translation>
    </message>
    <message>
        <source>Look at how the requests name them, and type it as it stands there. Nothing was changed.</source>
        <translation>Voyez comment les demandes nomment la personne, et saisissez-le tel quel. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Put the data together</source>
        <translation>Constituer l’archive</translation>
    </message>
    <message>
        <source>Take the archive…</source>
        <translation>Prendre l’archive…</translation>
    </message>
    <message>
        <source>Once: it is encrypted, and its passphrase is shown here then.</source>
        <translation>Une seule fois&#xa0;: elle est chiffrée, et sa phrase de passe s’affiche alors ici.</translation>
    </message>
    <message>
        <source>Their data, a page and a PDF to read, contacts and calendar. Whoever else is in it is masked.</source>
        <translation>Ses données, une page et un PDF à lire, contacts et agenda. Toute autre personne y est masquée.</translation>
    </message>
    <message>
        <source>The desk puts it together; you can go on with something else meanwhile</source>
        <translation>Le bureau la constitue&#xa0;; vous pouvez continuer autre chose entre-temps</translation>
    </message>
    <message>
        <source>It is at the desk no more</source>
        <translation>Elle n’est plus au bureau</translation>
    </message>
    <message>
        <source>Somebody has taken it, or its time was over; it can be taken once. Put it together again.</source>
        <translation>Quelqu’un l’a prise, ou son délai était passé&#xa0;; elle ne se prend qu’une fois. Constituez-la de nouveau.</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>Le fichier ne peut pas être écrit</translation>
    </message>
    <message>
        <source>The archive has left the desk and is lost. Make room or choose another folder, and put it together again.</source>
        <translation>L’archive a quitté le bureau et elle est perdue. Faites de la place ou choisissez un autre dossier, et constituez-la de nouveau.</translation>
    </message>
    <message>
        <source>The desk is putting it together.</source>
        <translation>Le bureau la constitue.</translation>
    </message>
    <message>
        <source>The archive is written, but nobody has seen its passphrase</source>
        <translation>L’archive est écrite, mais personne n’a vu sa phrase de passe</translation>
    </message>
    <message>
        <source>Search for what is held…</source>
        <translation>Rechercher ce qui est détenu…</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>la vôtre</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>La prendre en charge</translation>
    </message>
    <message>
        <source>Give it to somebody…</source>
        <translation>La confier à quelqu’un…</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>La rendre</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Miennes</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libres</translation>
    </message>
    <message>
        <source>Show those that you have taken on</source>
        <translation>Montrer celles que vous avez prises en charge</translation>
    </message>
    <message>
        <source>Show those that nobody has taken on</source>
        <translation>Montrer celles que personne n’a prises en charge</translation>
    </message>
    <message>
        <source>You have taken none on</source>
        <translation>Vous n’en avez pris aucune en charge</translation>
    </message>
    <message>
        <source>Each has been taken on by somebody</source>
        <translation>Chacune est prise en charge par quelqu’un</translation>
    </message>
    <message>
        <source>Another request was chosen meanwhile. Delete the file, and have it put together again.</source>
        <translation>Une autre demande a été choisie entre-temps. Supprimez le fichier, et faites constituer l’archive de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n kept back</source>
        <extracomment>After the state of an erasure that is over: so many requests stay on a ground of art. 17(3).</extracomment>
        <translation>
            <numerusform>%n conservée</numerusform>
            <numerusform>%n conservées</numerusform>
        </translation>
    </message>
    <message>
        <source>Passed on to the service…</source>
        <translation>Transmis au service…</translation>
    </message>
    <message>
        <source>It goes on for security…</source>
        <translation>Se poursuit pour la sécurité…</translation>
    </message>
    <message>
        <source>Keep back…</source>
        <translation>Conserver…</translation>
    </message>
    <message>
        <source>Erase what was kept back</source>
        <translation>Effacer ce qui était conservé</translation>
    </message>
    <message>
        <source>Save certificate…</source>
        <translation>Enregistrer le certificat…</translation>
    </message>
    <message>
        <source>Leave out of reviews</source>
        <translation>Écarter des revues</translation>
    </message>
    <message numerus="yes">
        <source>Leave %n request(s) out</source>
        <translation>
            <numerusform>Écarter %n demande</numerusform>
            <numerusform>Écarter %n demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Meetings are arranged as before; no review and no sample has them, nor what comes later.</source>
        <translation>Les rendez-vous sont organisés comme avant&#xa0;; aucune revue ni aucun échantillon ne les contient, ni ce qui viendra.</translation>
    </message>
    <message>
        <source>What was found is in no review and no sample any more, nor is what comes later</source>
        <translation>Ce qui a été trouvé n’est plus dans aucune revue ni aucun échantillon, et ce qui viendra ne le sera pas</translation>
    </message>
    <message>
        <source>The certificate is written; it says how many workstations have not answered yet</source>
        <translation>Le certificat est écrit&#xa0;; il dit combien de postes n’ont pas encore répondu</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Enregistrer le certificat</translation>
    </message>
    <message>
        <source>Certificate (*.txt)</source>
        <translation>Certificat (*.txt)</translation>
    </message>
    <message>
        <source>%1, who has left</source>
        <extracomment>%1 whoever has taken a request on, and may have none any more.</extracomment>
        <translation>%1, qui n’est plus là</translation>
    </message>
    <message>
        <source>Security stops as well…</source>
        <translation>La sécurité cesse aussi…</translation>
    </message>
    <message>
        <source>Tell a recipient…</source>
        <translation>Informer un destinataire…</translation>
    </message>
    <message>
        <source>A recipient cannot be told…</source>
        <translation>Destinataire impossible à informer…</translation>
    </message>
    <message>
        <source>Once they have the passphrase: it is shown here alone.</source>
        <translation>Une fois la phrase de passe remise&#xa0;: elle n’est affichée qu’ici.</translation>
    </message>
    <message>
        <source>Answer without the client…</source>
        <translation>Répondre sans le client…</translation>
    </message>
    <message>
        <source>Unless they prove it after all: they are told why, and that they may complain.</source>
        <translation>Sauf preuve donnée entre-temps&#xa0;: la personne apprend pourquoi, et qu’elle peut réclamer.</translation>
    </message>
    <message>
        <source>Each client has declined: nothing was done here, and they are told who decides.</source>
        <translation>Chaque client a décliné&#xa0;: rien n’a été fait ici, et la personne apprend qui décide.</translation>
    </message>
    <message>
        <source>The client declines…</source>
        <translation>Le client décline…</translation>
    </message>
    <message>
        <source>The refusal does not say where to complain</source>
        <translation>Le refus ne dit pas où réclamer</translation>
    </message>
    <message>
        <source>It names the authority, the remedy and the officer as the templates of letters have them, which may have changed meanwhile. Nothing was recorded; what you wrote is still there.</source>
        <translation>Il nomme l’autorité, le recours et le délégué tels que les modèles de courriers les donnent, et ceux-ci ont pu changer entre-temps. Rien n’a été enregistré&#xa0;; ce que vous avez écrit est encore là.</translation>
    </message>
    <message>
        <source>Put what was taken down right…</source>
        <translation>Corriger ce qui a été noté…</translation>
    </message>
    <message>
        <source>It is put right</source>
        <translation>C’est corrigé</translation>
    </message>
    <message>
        <source>Nothing bears that number, so that nobody was looked for.</source>
        <translation>Rien ne porte ce numéro&#xa0;: personne n’a été recherché.</translation>
    </message>
    <message>
        <source>Find a person…</source>
        <translation>Rechercher une personne…</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n single value(s)</source>
        <translation>
            <numerusform>Effacer %n donnée isolée</numerusform>
            <numerusform>Effacer %n données isolées</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be undone. The requests stay without it; the audit trail stays verifiable.</source>
        <translation>Irréversible. Les demandes restent, sans cette donnée ; le journal d’audit reste vérifiable.</translation>
    </message>
    <message>
        <source>Erase a single item…</source>
        <translation>Effacer une seule donnée…</translation>
    </message>
    <message>
        <source>Nothing was erased</source>
        <translation>Rien n’a été effacé</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RightsPane</name>
    <message>
        <source>Who asks</source>
        <translation>Qui demande</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Type %1. It cannot be undone.</source>
        <translation>Saisissez %1. Irréversible.</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Saisir %1 pour confirmer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A name and what it is: &quot;Telephone: 06 12 34 56 78&quot;.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Erased: this request says no more who it was.</source>
        <translation>Effacé&#xa0;: cette demande ne dit plus de qui il s’agissait.</translation>
    </message>
    <message>
        <source>They are</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Reçue par</translation>
    </message>
    <message>
        <source>For the purposes</source>
        <translation>Pour les finalités</translation>
    </message>
    <message>
        <source>They say</source>
        <translation>La personne écrit</translation>
    </message>
    <message>
        <source>Others from the same person</source>
        <translation>Autres demandes de la même personne</translation>
    </message>
    <message>
        <source>Workstations that had something of it</source>
        <translation>Postes qui en détenaient</translation>
    </message>
    <message>
        <source>%1 of %2 have removed it</source>
        <extracomment>%1 of %2 workstations have removed everything.</extracomment>
        <translation>%1 sur %2 l’ont retiré</translation>
    </message>
    <message>
        <source>%1 · removed, said so %2</source>
        <translation>%1 · retiré, reçu %2</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 removed; the rest before anything is shown there again</source>
        <translation>%1 · %2 sur %3 retirés&#xa0;; le reste avant tout nouvel affichage</translation>
    </message>
    <message>
        <source>Choose one at the left. Who it is about is shown then, and that it was shown is recorded.</source>
        <translation>Choisissez-en une à gauche. La personne concernée s’affiche alors, et cet affichage est consigné.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Courriers</translation>
    </message>
    <message>
        <source>%1 · to client %2 · %3</source>
        <extracomment>%1 when, %2 the code of a client, %3 the subject of the letter.</extracomment>
        <translation>%1 · au client %2 · %3</translation>
    </message>
    <message>
        <source>%1 · signed out since %2: shows nothing of it, and removes it before it is used again</source>
        <translation>%1 · session close depuis %2&#xa0;: n’affiche plus rien et effacera avant toute nouvelle utilisation</translation>
    </message>
    <message>
        <source>Worked by</source>
        <translation>Prise en charge par</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>personne encore</translation>
    </message>
    <message>
        <source>the desk</source>
        <translation>le bureau</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>Given to %1</source>
        <translation>Confiée à %1</translation>
    </message>
    <message>
        <source>%1 · %2 · by %3</source>
        <extracomment>%1 when, %2 a step that was taken, %3 by whom.</extracomment>
        <translation>%1 · %2 · par %3</translation>
    </message>
    <message>
        <source>Asks for the same, earlier and still open</source>
        <translation>Demande la même chose, plus tôt et encore en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>What was kept back goes, once nothing asks for it any more.</source>
        <translation>Ce qui était conservé est effacé, dès que plus rien ne l’exige.</translation>
    </message>
    <message>
        <source>%1, who has left</source>
        <extracomment>%1 whoever has taken a request on, and may have none any more.</extracomment>
        <translation>%1, qui n’est plus là</translation>
    </message>
    <message>
        <source>To be erased: %1. To stay: %2.</source>
        <extracomment>Of an erasure, before it is confirmed; %1 and %2 are numbers of requests with their noun.</extracomment>
        <translation>À effacer&#xa0;: %1. À garder&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 · to %2 · %3</source>
        <extracomment>%1 when, %2 a mail address, %3 the subject of the letter.</extracomment>
        <translation>%1 · à %2 · %3</translation>
    </message>
    <message>
        <source>%1, answered on %2</source>
        <extracomment>%1 a step that was taken, %2 when the person answered, which was recorded later.</extracomment>
        <translation>%1, réponse du %2</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) or package(s)</source>
        <translation>
            <numerusform>%n note ou dossier</numerusform>
            <numerusform>%n notes ou dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, before: %2</source>
        <extracomment>%1 that a moment of receipt was put right, %2 that moment as it had been taken down.</extracomment>
        <translation>%1, auparavant&#xa0;: %2</translation>
    </message>
    <message>
        <source>From what stays goes: %1.</source>
        <extracomment>Of an erasure; %1 values that go from requests that stay, as &quot;Telephone: 06 12 34 56 78&quot;, separated by semicolons.</extracomment>
        <translation>De ce qui reste part : %1.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RightsWords</name>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Effacement</translation>
    </message>
    <message>
        <source>Portability</source>
        <translation>Portabilité</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Limitation</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Opposition</translation>
    </message>
    <message>
        <source>Withdrawal of consent</source>
        <translation>Retrait du consentement</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Form on the site</source>
        <translation>Formulaire du site</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En personne</translation>
    </message>
    <message>
        <source>Contact of a client</source>
        <translation>Contact d’un client</translation>
    </message>
    <message>
        <source>User of the service</source>
        <translation>Utilisateur du service</translation>
    </message>
    <message>
        <source>Contact: name, e-mail, telephone, company</source>
        <translation>Contact&#xa0;: nom, courriel, téléphone, société</translation>
    </message>
    <message>
        <source>Location of events</source>
        <translation>Localisation d’événements</translation>
    </message>
    <message>
        <source>Tracking on the sites</source>
        <translation>Suivi des sites</translation>
    </message>
    <message>
        <source>Other: e-mails and calendar events</source>
        <translation>Autres&#xa0;: courriels et événements</translation>
    </message>
    <message>
        <source>Security and audience</source>
        <translation>Sécurité et audience</translation>
    </message>
    <message>
        <source>Answering enquiries</source>
        <translation>Réponse aux sollicitations</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Scheduling meetings</source>
        <translation>Prise de rendez-vous</translation>
    </message>
    <message>
        <source>Surveys and follow-up</source>
        <translation>Enquêtes et suivi</translation>
    </message>
    <message>
        <source>Improving and training</source>
        <translation>Amélioration et entraînement</translation>
    </message>
    <message>
        <source>Billing and commercial relations</source>
        <translation>Facturation et relation commerciale</translation>
    </message>
    <message>
        <source>Receipt acknowledged</source>
        <translation>Accusé de réception envoyé</translation>
    </message>
    <message>
        <source>Identity established</source>
        <translation>Identité établie</translation>
    </message>
    <message>
        <source>Proof of identity asked for</source>
        <translation>Justificatif d’identité demandé</translation>
    </message>
    <message>
        <source>Proof of identity received</source>
        <translation>Justificatif d’identité reçu</translation>
    </message>
    <message>
        <source>Identity not established</source>
        <translation>Identité non établie</translation>
    </message>
    <message>
        <source>What is held was searched for</source>
        <translation>Recherche faite</translation>
    </message>
    <message>
        <source>The client&apos;s part was forwarded</source>
        <translation>Part du client transmise</translation>
    </message>
    <message>
        <source>The client has decided</source>
        <translation>Le client a décidé</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>Exécuté</translation>
    </message>
    <message>
        <source>Extended by two months</source>
        <translation>Prolongée de deux mois</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Grouped with another</source>
        <translation>Regroupée avec une autre</translation>
    </message>
    <message>
        <source>Given up by the person</source>
        <translation>Abandonnée par la personne</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Réponse donnée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>grouped</source>
        <translation>regroupée</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonnée</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>réponse donnée</translation>
    </message>
    <message>
        <source>That has been done.</source>
        <translation>C’est déjà fait.</translation>
    </message>
    <message>
        <source>Say it in a few words first.</source>
        <translation>Dites-le d’abord en quelques mots.</translation>
    </message>
    <message>
        <source>Establish first who it is.</source>
        <translation>Établissez d’abord l’identité.</translation>
    </message>
    <message>
        <source>Who it is has been established; nobody may be asked for more.</source>
        <translation>L’identité est établie&#xa0;; rien de plus ne peut être demandé.</translation>
    </message>
    <message>
        <source>Nobody was asked for a proof.</source>
        <translation>Aucun justificatif n’a été demandé.</translation>
    </message>
    <message>
        <source>Search first for what is held.</source>
        <translation>Recherchez d’abord ce qui est détenu.</translation>
    </message>
    <message>
        <source>The client whose part was forwarded has not decided yet.</source>
        <translation>Le client à qui sa part a été transmise n’a pas encore décidé.</translation>
    </message>
    <message>
        <source>Nothing is with a client.</source>
        <translation>Rien n’est chez un client.</translation>
    </message>
    <message>
        <source>Nothing has been carried out yet.</source>
        <translation>Rien n’a encore été exécuté.</translation>
    </message>
    <message>
        <source>Tell first those to whom the data was disclosed.</source>
        <translation>Prévenez d’abord ceux à qui les données ont été communiquées.</translation>
    </message>
    <message>
        <source>This right does not ask for it.</source>
        <translation>Ce droit ne le demande pas.</translation>
    </message>
    <message>
        <source>The first month is over, or it was extended before, or the clock stands still.</source>
        <translation>Le premier mois est écoulé, ou elle est déjà prolongée, ou le délai est suspendu.</translation>
    </message>
    <message>
        <source>The desk does that by itself.</source>
        <translation>Le bureau le fait lui-même.</translation>
    </message>
    <message>
        <source>Put the data together</source>
        <translation>Réunir les données</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Rectifier</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>Limiter</translation>
    </message>
    <message>
        <source>Stop the processing</source>
        <translation>Cesser le traitement</translation>
    </message>
    <message>
        <source>without delay</source>
        <translation>sans tarder</translation>
    </message>
    <message>
        <source>the address they write from is often enough</source>
        <translation>l’adresse d’où la personne écrit suffit souvent</translation>
    </message>
    <message>
        <source>recorded in the audit trail</source>
        <translation>inscrit dans l’audit</translation>
    </message>
    <message>
        <source>only if a client answers for a part</source>
        <translation>seulement si un client répond d’une part</translation>
    </message>
    <message>
        <source>type %1 to confirm</source>
        <translation>saisir %1 pour confirmer</translation>
    </message>
    <message>
        <source>say what was done</source>
        <translation>dire ce qui a été fait</translation>
    </message>
    <message>
        <source>art. 19</source>
        <translation>art. 19</translation>
    </message>
    <message>
        <source>not asked for by this right</source>
        <translation>non requis par ce droit</translation>
    </message>
    <message>
        <source>by the last day at the latest</source>
        <translation>au plus tard le dernier jour</translation>
    </message>
    <message>
        <source>Acknowledge receipt</source>
        <translation>Accuser réception</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Search and count</source>
        <translation>Rechercher et compter</translation>
    </message>
    <message>
        <source>The client&apos;s part</source>
        <translation>Part du client</translation>
    </message>
    <message>
        <source>Tell the recipients</source>
        <translation>Prévenir les destinataires</translation>
    </message>
    <message>
        <source>Answer the person</source>
        <translation>Répondre à la personne</translation>
    </message>
    <message>
        <source>stands still</source>
        <extracomment>Of the time in which a person must have an answer; nobody knows yet who it is.</extracomment>
        <translation>suspendu</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n j de retard</numerusform>
            <numerusform>%n j de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n j</numerusform>
            <numerusform>%n j</numerusform>
        </translation>
    </message>
    <message>
        <source>Three months from %1, the day of receipt excluded (Regulation 1182/71, art. 3); extended.</source>
        <translation>Trois mois à compter du %1, jour de réception exclu (règl. 1182/71, art. 3)&#xa0;; prolongée.</translation>
    </message>
    <message>
        <source>One month from %1, the day of receipt excluded (Regulation 1182/71, art. 3).</source>
        <translation>Un mois à compter du %1, jour de réception exclu (règl. 1182/71, art. 3).</translation>
    </message>
    <message>
        <source>The clock stands still until the proof of identity has come; as of today.</source>
        <translation>Le délai est suspendu jusqu’au justificatif d’identité&#xa0;; calculé à ce jour.</translation>
    </message>
    <message>
        <source>Two months more are possible if they are told why by %1.</source>
        <translation>Prolongation de deux mois possible, avec motifs, jusqu’au %1.</translation>
    </message>
    <message>
        <source>It can no longer be extended.</source>
        <translation>Elle n’est plus prolongeable.</translation>
    </message>
    <message>
        <source>ERASE %1</source>
        <extracomment>What is typed in capitals to confirm; %1 is the number. French: EFFACER %1</extracomment>
        <translation>EFFACER %1</translation>
    </message>
    <message>
        <source>a file for them; others masked</source>
        <translation>un fichier pour la personne&#xa0;; les autres masqués</translation>
    </message>
    <message>
        <source>What people ask by their rights is kept on no workstation, so that there is none without the desk.</source>
        <translation>Les demandes de droits ne sont gardées sur aucun poste&#xa0;: sans le bureau, il n’y en a pas.</translation>
    </message>
    <message>
        <source>Personalisation: hours, what is shared</source>
        <translation>Personnalisation&#xa0;: horaires, partages</translation>
    </message>
    <message>
        <source>The client was assisted</source>
        <translation>Client assisté</translation>
    </message>
    <message>
        <source>It is over; notes can be added, but none to an erasure.</source>
        <translation>Elle est close&#xa0;; des notes sont possibles, mais aucune sur un effacement.</translation>
    </message>
    <message>
        <source>The data is too large for one file. Put it together by hand.</source>
        <translation>Les données sont trop volumineuses pour un seul fichier. Rassemblez-les à la main.</translation>
    </message>
    <message>
        <source>Told that the restriction will be lifted</source>
        <translation>Prévenue que la limitation sera levée</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>Limitation levée</translation>
    </message>
    <message>
        <source>Nothing is restricted by it.</source>
        <translation>Elle ne limite le traitement de rien.</translation>
    </message>
    <message>
        <source>Tell the person first that it will be lifted (art. 18(3)).</source>
        <translation>Prévenez d’abord la personne que la limitation sera levée (art. 18, § 3).</translation>
    </message>
    <message>
        <source>kept, but worked by nobody until it is lifted</source>
        <translation>conservé, mais traité par personne jusqu’à la levée</translation>
    </message>
    <message>
        <source>It is being put together: the desk looks for what is theirs.</source>
        <translation>Elle est en cours de constitution&#xa0;: le bureau cherche ce qui concerne la personne.</translation>
    </message>
    <message numerus="yes">
        <source>It is being put together: %1 of %n request(s).</source>
        <translation>
            <numerusform>Elle est en cours de constitution&#xa0;: %1 sur %n demande.</numerusform>
            <numerusform>Elle est en cours de constitution&#xa0;: %1 sur %n demandes.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not put together: the request has ended meanwhile, or somebody doubts who they are. Look at its steps.</source>
        <translation>Elle n’a pas été constituée&#xa0;: la demande a pris fin entre-temps, ou l’identité est mise en doute. Regardez ses étapes.</translation>
    </message>
    <message>
        <source>The desk could not put it together on %1, and no step was recorded. Ask for it again; if it fails again, whoever runs the desk finds the reason in its log.</source>
        <translation>Le bureau n’a pas pu la constituer le %1, et aucune étape n’a été consignée. Demandez-la de nouveau&#xa0;; si l’échec se répète, la personne qui exploite le bureau en trouve la raison dans son journal.</translation>
    </message>
    <message>
        <source>It is ready, and can be taken once, until %1; then it is deleted.</source>
        <translation>Elle est prête et se prend une seule fois, jusqu’au %1&#xa0;; elle est ensuite supprimée.</translation>
    </message>
    <message>
        <source>Taken on %1 by %2, and deleted at the desk. When it has not arrived, search again and have it put together again.</source>
        <extracomment>%1 when, %2 the name of a colleague.</extracomment>
        <translation>Prise le %1 par %2, et supprimée au bureau. Si elle n’est pas arrivée, relancez la recherche et faites-la constituer de nouveau.</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Prise en charge</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rendue</translation>
    </message>
    <message>
        <source>Nobody has taken it on.</source>
        <translation>Personne ne l’a prise en charge.</translation>
    </message>
    <message>
        <source>Whoever it is to be given to does not work in support in the EU.</source>
        <translation>La personne à qui la confier ne travaille pas au support dans l’UE.</translation>
    </message>
    <message>
        <source>No other request has that number.</source>
        <translation>Aucune autre demande ne porte ce numéro.</translation>
    </message>
    <message>
        <source>That request is itself grouped with another: take the number of that one.</source>
        <translation>Cette demande est elle-même regroupée avec une autre&#xa0;: prenez le numéro de celle-là.</translation>
    </message>
    <message>
        <source>That request is over: nothing more would be done about this one.</source>
        <translation>Cette demande est close&#xa0;: plus rien ne serait fait pour celle-ci.</translation>
    </message>
    <message>
        <source>That request is of somebody else.</source>
        <translation>Cette demande est celle de quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>That request asks for something else.</source>
        <translation>Cette demande porte sur autre chose.</translation>
    </message>
    <message>
        <source>That request came later: group it with this one, whose time ends first.</source>
        <translation>Cette demande est arrivée plus tard&#xa0;: regroupez-la avec celle-ci, dont le délai finit en premier.</translation>
    </message>
    <message>
        <source>the request came from an address that is held</source>
        <translation>la demande est venue d’une adresse détenue</translation>
    </message>
    <message>
        <source>a user filled in the form signed in</source>
        <translation>un utilisateur connecté a rempli le formulaire</translation>
    </message>
    <message>
        <source>the address they ask from: to stop takes no more than to begin took</source>
        <translation>l’adresse d’où vient la demande&#xa0;: arrêter n’exige pas plus que commencer</translation>
    </message>
    <message>
        <source>an answer to a mail sent to an address that is held</source>
        <translation>une réponse à un courriel envoyé à une adresse détenue</translation>
    </message>
    <message>
        <source>a call to the number that is held</source>
        <translation>un appel au numéro détenu</translation>
    </message>
    <message>
        <source>what they have said: nothing is held under it that another could be shown</source>
        <translation>ce qui a été dit&#xa0;: rien n’est détenu sous cela qui puisse être montré à un autre</translation>
    </message>
    <message>
        <source>an identity card</source>
        <translation>une pièce d’identité</translation>
    </message>
    <message>
        <source>what is not held, and can be compared with nothing</source>
        <translation>ce qui n’est pas détenu et ne peut être comparé à rien</translation>
    </message>
    <message>
        <source>why they ask</source>
        <translation>les motifs de la demande</translation>
    </message>
    <message>
        <source>Enough as it is: %1.</source>
        <extracomment>%1 by what somebody is known; each is enough by itself.</extracomment>
        <translation>Suffit déjà&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Enough is: %1.</source>
        <translation>Suffit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>; or </source>
        <translation>&#xa0;; ou </translation>
    </message>
    <message>
        <source>Do not ask for: %1.</source>
        <translation>Ne pas demander&#xa0;: %1.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#xa0;; </translation>
    </message>
    <message>
        <source>Passed on to the service</source>
        <translation>Transmis au service</translation>
    </message>
    <message>
        <source>Goes on for security</source>
        <translation>Se poursuit pour la sécurité</translation>
    </message>
    <message>
        <source>What was kept back is erased</source>
        <translation>Ce qui était conservé est effacé</translation>
    </message>
    <message>
        <source>Nothing is kept back by it.</source>
        <translation>Elle ne conserve rien.</translation>
    </message>
    <message>
        <source>Some of the purposes are served by others: pass them on, or say why it goes on.</source>
        <translation>Certaines finalités relèvent d’autres que ce bureau&#xa0;: transmettez-les, ou dites pourquoi le traitement se poursuit.</translation>
    </message>
    <message>
        <source>the service stops it, tell it: %1</source>
        <extracomment>%1 the purposes that a person&apos;s consent is withdrawn for and that the service itself serves.</extracomment>
        <translation>c’est le service qui y met fin, informez-le&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing is held here for these purposes</source>
        <translation>rien n’est détenu ici pour ces finalités</translation>
    </message>
    <message>
        <source>out of reviews and samples, now and later</source>
        <translation>hors des revues et des échantillons, dès maintenant et par la suite</translation>
    </message>
    <message>
        <source>The service&apos;s part</source>
        <translation>La part du service</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n revue</numerusform>
            <numerusform>%n revues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n dossier reçu</numerusform>
            <numerusform>%n dossiers reçus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar entry(ies)</source>
        <translation>
            <numerusform>%n événement d’agenda</numerusform>
            <numerusform>%n événements d’agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s)</source>
        <translation>
            <numerusform>%n courriel</numerusform>
            <numerusform>%n courriels</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>That request does not ask for all that this one does: the rest would never be carried out.</source>
        <translation>Cette demande-là ne porte pas sur tout ce que demande celle-ci&#xa0;: le reste ne serait jamais exécuté.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Those who take part</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A site and its country: &quot;Antananarivo (Madagascar)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Of what kind somebody is who got something, and who it is: &quot;Clients, K-318&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Stops for security too</source>
        <translation>Cesse aussi pour la sécurité</translation>
    </message>
    <message>
        <source>A recipient was told</source>
        <translation>Un destinataire a été informé</translation>
    </message>
    <message>
        <source>A recipient cannot be told</source>
        <translation>Un destinataire ne peut pas être informé</translation>
    </message>
    <message>
        <source>They have got nothing of it, or have been told.</source>
        <translation>Ce destinataire n’a rien reçu, ou il a déjà été informé.</translation>
    </message>
    <message>
        <source>security goes on only on compelling grounds: say which, or have the service stop (art. 21(1))</source>
        <translation>la sécurité ne se poursuit que pour des motifs impérieux&#xa0;: dites lesquels, ou faites cesser le traitement (art.&#xa0;21, §&#xa0;1)</translation>
    </message>
    <message>
        <source>meetings with them can no longer be arranged as before</source>
        <translation>les rendez-vous avec la personne ne pourront plus être organisés comme avant</translation>
    </message>
    <message>
        <source>they get nothing more of that</source>
        <translation>la personne n’en recevra plus rien</translation>
    </message>
    <message>
        <source>meetings with them are arranged as before</source>
        <translation>les rendez-vous avec la personne sont organisés comme avant</translation>
    </message>
    <message>
        <source>by the desk, with receipts</source>
        <translation>par le bureau, avec accusés</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>pas encore informé</translation>
    </message>
    <message>
        <source>told</source>
        <translation>informé</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>ne peut pas être informé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 somebody who got something: &quot;Clients, K-318&quot;; %2 whether they were told.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>nobody has got anything of it</source>
        <translation>personne n’en a rien reçu</translation>
    </message>
    <message>
        <source>they decide about what is held for them: %1</source>
        <extracomment>%1 the codes of clients.</extracomment>
        <translation>ils décident de ce qui est détenu pour eux&#xa0;: %1</translation>
    </message>
    <message>
        <source>Answered without the client</source>
        <translation>Répondu sans le client</translation>
    </message>
    <message>
        <source>A client answers for a part of it: forward it, or say why it is answered without.</source>
        <translation>Un client répond d’une partie&#xa0;: transmettez-la-lui, ou dites pourquoi vous répondez sans lui.</translation>
    </message>
    <message>
        <source>sees signs in the place of it, right from now on</source>
        <translation>voit des signes à la place, exacts dès maintenant</translation>
    </message>
    <message>
        <source>One of the requests is kept back by another, or restricted for somebody else: what is held says which, and by which. Keep it back here too, or end that first. Nothing was erased.</source>
        <translation>Une des demandes est conservée par une autre, ou limitée pour une autre personne&#xa0;: ce qui est détenu dit laquelle, et par laquelle. Conservez-la ici aussi, ou mettez-y fin d’abord. Rien n’a été effacé.</translation>
    </message>
    <message>
        <source>The client declines</source>
        <translation>Le client décline</translation>
    </message>
    <message>
        <source>only for what is held or served elsewhere</source>
        <translation>seulement pour ce qui est détenu ou servi ailleurs</translation>
    </message>
    <message>
        <source>the service holds it elsewhere, ask it too: %1</source>
        <extracomment>%1 the purposes for which the service itself holds data of its users.</extracomment>
        <translation>le service en détient ailleurs, demandez-le-lui aussi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Each client that holds something has declined: refuse it, and say that they decide.</source>
        <translation>Chaque client concerné a décliné&#xa0;: refusez-la, et dites que ce sont eux qui décident.</translation>
    </message>
    <message>
        <source>Deleted at the desk on %1: nobody had taken it in time, a client declines since, or their data was erased. If they still wait for it, search again and have it put together again.</source>
        <translation>Supprimée au bureau le %1&#xa0;: personne ne l’a prise à temps, un client a décliné depuis, ou les données ont été effacées. Si la personne l’attend encore, relancez la recherche et faites-la constituer de nouveau.</translation>
    </message>
    <message>
        <source>each client has declined</source>
        <translation>chaque client a décliné</translation>
    </message>
    <message>
        <source>only if the service knows them by an enquiry or its newsletter: then pass it on too</source>
        <translation>seulement si le service connaît la personne par une question ou sa lettre d’information&#xa0;: transmettez-la-lui alors aussi</translation>
    </message>
    <message>
        <source>They can have answered neither before they were asked nor later than now.</source>
        <translation>La personne n’a pu répondre ni avant qu’on l’interroge, ni plus tard que maintenant.</translation>
    </message>
    <message>
        <source>Nobody has taken the archive: take it, or say how they got the data otherwise.</source>
        <translation>Personne n’a pris l’archive&#xa0;: prenez-la, ou dites comment la personne a reçu ses données autrement.</translation>
    </message>
    <message>
        <source>Entry put right</source>
        <translation>Saisie corrigée</translation>
    </message>
    <message>
        <source>It has been carried out for whom, and for what, it was taken down: take down another, and say so.</source>
        <translation>Elle a été exécutée pour la personne et l’objet notés&#xa0;: enregistrez-en une autre, et dites-le.</translation>
    </message>
    <message>
        <source>It was taken down, or something was done with it, before that moment.</source>
        <translation>Elle était déjà enregistrée, ou quelque chose en avait été fait, avant ce moment.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address or other words</source>
        <translation>Adresse ou autres mots</translation>
    </message>
    <message>
        <source>A request that is still being worked on is answered by it, or a mail to it waits. Wait until that is over, or erase that request as a whole.</source>
        <translation>Une demande encore en cours reçoit sa réponse par là, ou un courriel attend d’y partir. Attendez que ce soit terminé, ou effacez cette demande en entier.</translation>
    </message>
    <message>
        <source>It stands where it cannot be taken out alone, as in a file that came with a mail. Erase the request as a whole.</source>
        <translation>Elle se trouve là où on ne peut pas l’ôter seule, par exemple dans un fichier joint à un courriel. Effacez la demande en entier.</translation>
    </message>
    <message>
        <source>Nothing else says who asks here. Answer them first, or erase the requests as a whole.</source>
        <translation>Rien d’autre ne dit ici qui demande. Répondez d’abord à la personne, ou effacez les demandes en entier.</translation>
    </message>
    <message>
        <source>Nothing is held so in what stays. Look at how the requests name them.</source>
        <translation>Rien n’est détenu ainsi dans ce qui reste. Regardez comment les demandes nomment la personne.</translation>
    </message>
    <message numerus="yes">
        <source>%n single value(s)</source>
        <translation>
            <numerusform>%n donnée isolée</numerusform>
            <numerusform>%n données isolées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::RubricPage</name>
    <message>
        <source>Read the rubric again</source>
        <translation>Relire la grille</translation>
    </message>
    <message>
        <source>Save the rubric</source>
        <translation>Enregistrer la grille</translation>
    </message>
    <message>
        <source>Add a section…</source>
        <translation>Ajouter une section…</translation>
    </message>
    <message>
        <source>Add a question…</source>
        <translation>Ajouter une question…</translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Ask it earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Ask it later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lu</translation>
    </message>
    <message>
        <source>Passes from %1</source>
        <translation>Réussie à partir de %1</translation>
    </message>
    <message>
        <source>Section, %1 of the score</source>
        <comment>with its share</comment>
        <translation>Section, %1 de la note</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>may not apply</source>
        <translation>peut être sans objet</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1 the words of a section or a question, %2 what is wrong with it, in a sentence</extracomment>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Sections and questions of the rubric</source>
        <translation>Sections et questions de la grille</translation>
    </message>
    <message>
        <source>As a reviewer sees it</source>
        <translation>Comme un relecteur la voit</translation>
    </message>
    <message>
        <source>What is saved is asked in reviews that are made from then on. Those that are there already, begun or not, keep the version they were made under, and their answers stay readable.</source>
        <translation>Ce qui est enregistré est demandé dans les revues créées à partir de là. Celles qui existent déjà, commencées ou non, gardent la version sous laquelle elles ont été créées, et leurs réponses restent lisibles.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RubricQuestionDialog</name>
    <message>
        <source>Add a question</source>
        <translation>Ajouter une question</translation>
    </message>
    <message>
        <source>Change a question</source>
        <translation>Modifier une question</translation>
    </message>
    <message>
        <source>What is asked, in English and in French</source>
        <translation>Ce qui est demandé, en anglais et en français</translation>
    </message>
    <message>
        <source>Question in English</source>
        <translation>Question en anglais</translation>
    </message>
    <message>
        <source>Question in French</source>
        <translation>Question en français</translation>
    </message>
    <message>
        <source>Help for the reviewer, in English and in French; may be left empty</source>
        <translation>Aide pour le relecteur, en anglais et en français&#xa0;; peut rester vide</translation>
    </message>
    <message>
        <source>Help in English</source>
        <translation>Aide en anglais</translation>
    </message>
    <message>
        <source>Help in French</source>
        <translation>Aide en français</translation>
    </message>
    <message>
        <source>Kind of answer, and weight among the questions of its section</source>
        <translation>Type de réponse, et poids parmi les questions de sa section</translation>
    </message>
    <message>
        <source>Kind of answer</source>
        <translation>Type de réponse</translation>
    </message>
    <message>
        <source>Weight of the question</source>
        <translation>Poids de la question</translation>
    </message>
    <message>
        <source>Critical: failed, the score is zero</source>
        <translation>Critique&#xa0;: en échec, la note est nulle</translation>
    </message>
    <message>
        <source>May not apply</source>
        <translation>Peut être sans objet</translation>
    </message>
    <message>
        <source>Answers, with their points of 100; below 50 an answer fails</source>
        <translation>Réponses, avec leurs points sur 100&#xa0;; au-dessous de 50, une réponse est un échec</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Causes of a failure, of which the reviewer chooses one</source>
        <translation>Causes d’un échec, dont le relecteur choisit une</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Figures follow a question over all versions of the rubric, also when its words change. What asks something else is a new question: remove this one and add another.</source>
        <translation>Les chiffres suivent une question à travers toutes les versions de la grille, même quand ses mots changent. Ce qui demande autre chose est une nouvelle question&#xa0;: retirez celle-ci et ajoutez-en une autre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ne rien modifier</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Retenir</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RubricTitleDialog</name>
    <message>
        <source>How much the section counts among the sections; within it questions share by their own weights.</source>
        <translation>Ce que la section compte parmi les sections&#xa0;; à l’intérieur, les questions se partagent selon leurs propres poids.</translation>
    </message>
    <message>
        <source>A review passes when its score is that much or more, and nothing critical has failed.</source>
        <translation>Une revue est réussie quand sa note atteint ce seuil et que rien de critique n’est en échec.</translation>
    </message>
    <message>
        <source>Title and threshold</source>
        <translation>Titre et seuil</translation>
    </message>
    <message>
        <source>Change a section</source>
        <translation>Modifier une section</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Ajouter une section</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Titre en anglais</translation>
    </message>
    <message>
        <source>Title in French</source>
        <translation>Titre en français</translation>
    </message>
    <message>
        <source>A review passes from</source>
        <translation>Une revue est réussie à partir de</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weight of the section</source>
        <translation>Poids de la section</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ne rien modifier</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Retenir</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RubricView</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many questions are answered, of how many. French: %1 sur %2</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Questions answered: %1</source>
        <translation>Questions traitées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rubric</source>
        <extracomment>Above the questions as long as the rubric is not here. French: Grille</extracomment>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Y N · 1–9 · X not applicable · ⏎ next · H help</source>
        <extracomment>The keys of a question. French: O N · 1–9 · X sans objet · ⏎ suivante · H aide</extracomment>
        <translation>O N · 1–9 · X sans objet · ⏎ suivante · H aide</translation>
    </message>
    <message>
        <source>Flags</source>
        <extracomment>Heading. French: Signaler</extracomment>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Flag: %1</source>
        <translation>Signaler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Private note · P</source>
        <extracomment>Heading. French: Note privée · P</extracomment>
        <translation>Note privée · P</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>critical failure</source>
        <translation>échec critique</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>conforme</translation>
    </message>
    <message>
        <source>does not pass</source>
        <translation>non conforme</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Optional. Nobody else reads it; you find it again under My reviews (Ctrl+H).</source>
        <translation>Facultatif. Personne d’autre ne la lit&#xa0;; vous la retrouvez sous Mes revues (Ctrl+H).</translation>
    </message>
</context>
<context>
    <name>vigie::ui::RubricWords</name>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Ce champ ne peut pas être vide.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Au plus %1 caractères.</translation>
    </message>
    <message>
        <source>Its name must be 1 to 40 small letters, digits and hyphens.</source>
        <translation>Son nom doit avoir de 1 à 40 lettres minuscules, chiffres et traits d’union.</translation>
    </message>
    <message>
        <source>Its name is there already.</source>
        <translation>Son nom existe déjà.</translation>
    </message>
    <message>
        <source>A weight is above 0 and at most 100.</source>
        <translation>Un poids est supérieur à 0 et d’au plus 100.</translation>
    </message>
    <message>
        <source>A review passes from more than 0 and at most 100%.</source>
        <translation>Une revue est réussie à partir de plus de 0 et d’au plus 100&#xa0;%.</translation>
    </message>
    <message>
        <source>One section at least.</source>
        <translation>Au moins une section.</translation>
    </message>
    <message>
        <source>At most %1 questions in all.</source>
        <translation>Au plus %1 questions en tout.</translation>
    </message>
    <message>
        <source>One question at least.</source>
        <translation>Au moins une question.</translation>
    </message>
    <message>
        <source>One cause at least, for when it fails.</source>
        <translation>Au moins une cause, pour quand elle échoue.</translation>
    </message>
    <message>
        <source>From 2 to %1 answers.</source>
        <translation>De 2 à %1 réponses.</translation>
    </message>
    <message>
        <source>Points are a number from 0 to 100.</source>
        <translation>Les points sont un nombre de 0 à 100.</translation>
    </message>
    <message>
        <source>On a scale each answer has fewer points than the one before.</source>
        <translation>Sur une échelle, chaque réponse a moins de points que la précédente.</translation>
    </message>
    <message>
        <source>Yes, then no, and nothing else.</source>
        <translation>Oui, puis non, et rien d’autre.</translation>
    </message>
    <message>
        <source>One answer at least must fail, with fewer than 50 points, and one must not.</source>
        <translation>Au moins une réponse doit être un échec, avec moins de 50 points, et une ne doit pas l’être.</translation>
    </message>
    <message>
        <source>answer %1</source>
        <translation>réponse %1</translation>
    </message>
    <message>
        <source>cause %1</source>
        <translation>cause %1</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>en anglais</translation>
    </message>
    <message>
        <source>in French</source>
        <translation>en français</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fault</comment>
        <extracomment>%1 where, %2 what is wrong there, in a sentence</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <translation>Ajouté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Removed: %1.</source>
        <translation>Retiré&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>Modifié&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Its sections, their order or their weights are others.</source>
        <translation>Ses sections, leur ordre ou leurs poids sont autres.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SamplePage</name>
    <message>
        <source>Read the plan again</source>
        <translation>Relire le plan</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Enregistrer le plan</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Tirées</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Add a rule…</source>
        <translation>Ajouter une règle…</translation>
    </message>
    <message>
        <source>Change the rule…</source>
        <translation>Modifier la règle…</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Retirer la règle</translation>
    </message>
    <message>
        <source>Ask it earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Ask it later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>The period that runs, %1, was opened with version %2 and keeps it until %3. What is saved here holds from the next one on.</source>
        <translation>La période en cours, %1, a été ouverte avec la version %2 et la garde jusqu’au %3. Ce qui est enregistré ici vaut à partir de la suivante.</translation>
    </message>
    <message>
        <source>No period runs now. What is saved here holds from the next one on.</source>
        <translation>Aucune période n’est en cours. Ce qui est enregistré ici vaut à partir de la prochaine.</translation>
    </message>
    <message>
        <source>No period has been drawn yet.</source>
        <translation>Aucune période n’a encore été tirée.</translation>
    </message>
    <message>
        <source>%1 was not told apart in this way: what the plan draws is seen when its first period closes.</source>
        <translation>%1 n’était pas découpée ainsi&#xa0;: ce que le plan tire se verra à la clôture de sa première période.</translation>
    </message>
    <message>
        <source>It is shown as soon as the plan can be saved.</source>
        <translation>Cela s’affiche dès que le plan peut être enregistré.</translation>
    </message>
    <message>
        <source>%1: %2 handled, %3 were drawn. By this plan it would have been %4, of which %5 twice.</source>
        <extracomment>%1 a period, %2 how many were handled, %3 and %4 how many are drawn, %5 how many of those are reviewed twice</extracomment>
        <translation>%1&#xa0;: %2 traitées, %3 tirées. Avec ce plan, il y en aurait eu %4, dont %5 revues deux fois.</translation>
    </message>
    <message>
        <source>The zone is none that is known. It is named like Europe/Paris.</source>
        <translation>Ce fuseau n’est pas connu. Il se nomme comme Europe/Paris.</translation>
    </message>
    <message>
        <source>Rule %1: %2</source>
        <comment>its place, what is wrong with it</comment>
        <translation>Règle %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There are more than 200 rules, or the desk knows of a fault that is not known here. Nothing was changed, and what you have written is still here.</source>
        <translation>Il y a plus de 200 règles, ou le bureau connaît un défaut qui n’est pas connu ici. Rien n’a été modifié, et ce que vous avez écrit est toujours là.</translation>
    </message>
    <message>
        <source>any</source>
        <comment>value of a stratum</comment>
        <translation>indifférent</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Length of a period</source>
        <translation>Durée d’une période</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>une semaine</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>un mois</translation>
    </message>
    <message>
        <source>From midnight in</source>
        <translation>À minuit, à</translation>
    </message>
    <message>
        <source>Zone of the periods</source>
        <translation>Fuseau des périodes</translation>
    </message>
    <message>
        <source>Zone of the periods, named like Europe/Paris</source>
        <translation>Fuseau des périodes, nommé comme Europe/Paris</translation>
    </message>
    <message>
        <source>Reviewed twice</source>
        <translation>Revues deux fois</translation>
    </message>
    <message>
        <source>Share that is reviewed twice</source>
        <translation>Part revue deux fois</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>Strates</translation>
    </message>
    <message>
        <source>Told apart by: %1</source>
        <translation>Strates par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rules of the sampling plan</source>
        <translation>Règles du plan d’échantillonnage</translation>
    </message>
    <message>
        <source>What the last period would have given</source>
        <translation>Ce que la dernière période aurait donné</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Strate</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Traitées</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Ce plan</translation>
    </message>
    <message>
        <source>The first rule that fits a stratum decides how many of it are drawn, at random: nobody can choose them. Never drawn, whatever the plan says, and counted with the reason: what a client has not agreed to, what was erased, withdrawn or restricted, what is not surely redacted, and what was handled again later in the same period.</source>
        <translation>La première règle qui convient à une strate décide combien on en tire, au hasard&#xa0;: personne ne peut les choisir. Jamais tirées, quoi que dise le plan, et comptées avec la raison&#xa0;: les demandes dont le client n’a pas donné son accord, celles effacées, retirées ou limitées, celles qui ne sont pas sûrement masquées, et celles traitées de nouveau plus tard dans la même période.</translation>
    </message>
    <message>
        <source>A period like this could not always be accepted: the plan draws %1, level %2 asks for up to %3. Draw more, or choose a level or an acceptable share that asks for fewer.</source>
        <extracomment>%1 how many are drawn, %2 an inspection level of ISO 2859-1, %3 how many it asks for</extracomment>
        <translation>Une telle période ne pourrait pas toujours être acceptée&#xa0;: le plan en tire %1, le niveau %2 en demande jusqu’à %3. Tirez-en plus, ou choisissez un niveau ou une part acceptable qui en demande moins.</translation>
    </message>
    <message>
        <source>A period is inspected at level</source>
        <extracomment>Periods are the lots of acceptance sampling; followed by an inspection level of ISO 2859-1.</extracomment>
        <translation>Une période est contrôlée au niveau</translation>
    </message>
    <message>
        <source>Inspection level (ISO 2859-1)</source>
        <translation>Niveau de contrôle (ISO 2859-1)</translation>
    </message>
    <message>
        <source>May fail</source>
        <translation>Peuvent échouer</translation>
    </message>
    <message>
        <source>Share that may fail: acceptance quality level (ISO 2859-1)</source>
        <translation>Part qui peut échouer&#xa0;: niveau de qualité acceptable (ISO 2859-1)</translation>
    </message>
    <message>
        <source>Fewer reviews after a row of good periods</source>
        <translation>Moins de revues après une suite de bonnes périodes</translation>
    </message>
    <message>
        <source>Allow reduced inspection: fewer reviews after a row of good periods</source>
        <translation>Autoriser le contrôle réduit&#xa0;: moins de revues après une suite de bonnes périodes</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SampleRuleDialog</name>
    <message>
        <source>anybody or nobody</source>
        <translation>n’importe qui ou personne</translation>
    </message>
    <message>
        <source>The last rule is about everything else already. Say what this one is about.</source>
        <translation>La dernière règle porte déjà sur tout le reste. Dites sur quoi porte celle-ci.</translation>
    </message>
    <message>
        <source>Rule %1: %2</source>
        <comment>its place, what is wrong with it</comment>
        <translation>Règle %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>That share of each stratum that this rule is the first to fit, rounded up, and no fewer than the minimum; all of it where there are not as many.</source>
        <translation>Cette part de chaque strate à laquelle cette règle convient la première, arrondie vers le haut, et pas moins que le minimum&#xa0;; toute la strate s’il y en a moins.</translation>
    </message>
    <message>
        <source>As many of each stratum that this rule is the first to fit; all of it where there are not as many.</source>
        <translation>Ce nombre dans chaque strate à laquelle cette règle convient la première&#xa0;; toute la strate s’il y en a moins.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>Modifier une règle</translation>
    </message>
    <message>
        <source>any client; else its code</source>
        <translation>tout client&#xa0;; sinon son code</translation>
    </message>
    <message>
        <source>any language; else two letters: fr</source>
        <translation>toute langue&#xa0;; sinon deux lettres&#xa0;: fr</translation>
    </message>
    <message>
        <source>by people or by the automation</source>
        <translation>par des personnes ou par l’automate</translation>
    </message>
    <message>
        <source>any request</source>
        <translation>toute demande</translation>
    </message>
    <message>
        <source>How many are drawn</source>
        <translation>Combien on en tire</translation>
    </message>
    <message>
        <source>a share of each stratum</source>
        <translation>une part de chaque strate</translation>
    </message>
    <message>
        <source>a number of each stratum</source>
        <translation>un nombre dans chaque strate</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Share of each stratum</source>
        <translation>Part de chaque strate</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Number of each stratum</source>
        <translation>Nombre dans chaque strate</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>Minimum of each stratum</source>
        <translation>Minimum dans chaque strate</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ne rien modifier</translation>
    </message>
    <message>
        <source>Use this rule</source>
        <translation>Retenir cette règle</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SampleWords</name>
    <message>
        <source>everything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rule</comment>
        <extracomment>A rule in short. %1 what it is about, %2 how many are drawn.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>How handled</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Kind of request</source>
        <translation>Type de demande</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>by the automation</source>
        <translation>par l’automate</translation>
    </message>
    <message>
        <source>by people</source>
        <translation>par des personnes</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>A share. French: %1 %</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1, %2 at least</source>
        <translation>%1, au moins %2</translation>
    </message>
    <message>
        <source>it is about something that the plan does not tell apart.</source>
        <translation>elle porte sur quelque chose que le plan ne distingue pas.</translation>
    </message>
    <message>
        <source>codes are letters, digits and hyphens.</source>
        <translation>les codes sont faits de lettres, de chiffres et de traits d’union.</translation>
    </message>
    <message>
        <source>it says neither a share nor a number.</source>
        <translation>elle ne dit ni part ni nombre.</translation>
    </message>
    <message>
        <source>it never decides: a rule before it is about the same.</source>
        <translation>elle ne décide jamais&#xa0;: une règle avant elle porte sur la même chose.</translation>
    </message>
    <message>
        <source>the last must be about everything, so that each request has a chance to be drawn.</source>
        <translation>la dernière doit porter sur tout, pour que chaque demande ait une chance d’être tirée.</translation>
    </message>
    <message>
        <source>The periods are others.</source>
        <translation>Les périodes sont autres.</translation>
    </message>
    <message>
        <source>Something else is told apart.</source>
        <translation>Les strates sont autres.</translation>
    </message>
    <message>
        <source>%1 are reviewed twice, and no longer %2.</source>
        <translation>%1 sont revues deux fois, et non plus %2.</translation>
    </message>
    <message>
        <source>Rules added: %1.</source>
        <translation>Règles ajoutées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Rules removed: %1.</source>
        <translation>Règles retirées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The order of the rules is another.</source>
        <translation>L’ordre des règles est autre.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Periods are inspected at level %1, %2 may fail, and no longer at %3 with %4.</source>
        <extracomment>%1 and %3 inspection levels of ISO 2859-1, %2 and %4 shares</extracomment>
        <translation>Les périodes sont contrôlées au niveau %1, %2 peuvent échouer, et non plus au niveau %3 avec %4.</translation>
    </message>
    <message>
        <source>Reduced inspection is allowed.</source>
        <translation>Le contrôle réduit est autorisé.</translation>
    </message>
    <message>
        <source>Reduced inspection is no longer allowed.</source>
        <translation>Le contrôle réduit n’est plus autorisé.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SettingsPage</name>
    <message>
        <source>%1, site %2 in %3, level “%4”</source>
        <translation>%1, site %2 (%3), niveau «&#xa0;%4&#xa0;»</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Aucune session n’est ouverte.</translation>
    </message>
    <message>
        <source>What you hold is kept on this computer, encrypted; its key is in the keyring. Signing out destroys the key.</source>
        <translation>Ce que vous tenez est gardé chiffré sur cet ordinateur&#xa0;; la clé est dans le trousseau. Fermer la session détruit la clé.</translation>
    </message>
    <message>
        <source>What you hold is in memory only and is gone when the program ends.</source>
        <translation>Ce que vous tenez n’est qu’en mémoire et disparaît à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Account and this computer</source>
        <translation>Compte et ordinateur</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SharingPanel</name>
    <message>
        <source>What is shared with whom</source>
        <translation>Ce qui est partagé, et avec qui</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Close the sharing panel</source>
        <translation>Fermer le volet de partage</translation>
    </message>
    <message>
        <source>The client has not designated this for %1.</source>
        <translation>Le client ne l’a pas désigné pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Share %1 with %2</source>
        <extracomment>%1 an item of the client&apos;s information, %2 a participant.</extracomment>
        <translation>Partager %1 avec&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SharingPreview</name>
    <message>
        <source>Nothing is sent to participants.</source>
        <translation>Rien n’est envoyé aux participants.</translation>
    </message>
    <message>
        <source>Nothing is shared.</source>
        <translation>Rien n’est partagé.</translation>
    </message>
    <message>
        <source>Will be shared: only the times.</source>
        <translation>Sera partagé&#xa0;: seulement les horaires.</translation>
    </message>
    <message>
        <source>Nothing else.</source>
        <translation>Rien d’autre.</translation>
    </message>
    <message>
        <source>Will be shared: %1</source>
        <extracomment>%1 a list such as &quot;conference link → B, C&quot;. French: Sera partagé : %1</extracomment>
        <translation>Sera partagé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change what is shared</source>
        <translation>Modifier ce qui est partagé</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SideBySide</name>
    <message>
        <source>Review A</source>
        <extracomment>One of two reviews, whose author nobody is told. French: Revue A</extracomment>
        <translation>Revue A</translation>
    </message>
    <message>
        <source>Review B</source>
        <translation>Revue B</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 what it is about, %2 which review, %3 what it says. French: %1, %2 : %3</extracomment>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>differ</source>
        <extracomment>One review differs from the other. French: diffèrent</extracomment>
        <translation>diffèrent</translation>
    </message>
    <message>
        <source>%1: the reviews differ</source>
        <extracomment>%1 what it is about. French: %1 : les revues diffèrent</extracomment>
        <translation>%1&#xa0;: les revues diffèrent</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SignInPage</name>
    <message>
        <source>The desk did not accept this name and password, or your session has ended. Sign in again.</source>
        <translation>Le bureau n’a pas accepté ce nom et ce mot de passe, ou votre session est terminée. Ouvrez de nouveau la session.</translation>
    </message>
    <message>
        <source>The desk does not answer, so nobody is signed in here. Check its address and the network, then try again.</source>
        <translation>Le bureau ne répond pas&#xa0;: aucune session n’est ouverte ici. Vérifiez son adresse et le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>Sign in to your desk</source>
        <translation>Ouvrez une session sur votre bureau</translation>
    </message>
    <message>
        <source>Desk address</source>
        <translation>Adresse du bureau</translation>
    </message>
    <message>
        <source>This is not an address. Give a host name, and a port if it is not 8443.</source>
        <translation>Ce n’est pas une adresse. Indiquez un nom d’hôte, et un port si ce n’est pas 8443.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Ouvrir la session</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Ouverture de la session</translation>
    </message>
    <message>
        <source>Every request is redacted at the desk before it comes here. What you see and decide is recorded.</source>
        <translation>Chaque demande est masquée au bureau avant d’arriver ici. Ce que vous voyez et décidez est consigné.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SlotList</name>
    <message>
        <source>Proposed slots</source>
        <translation>Créneaux proposés</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SlotRows</name>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>The start of a slot in another zone, on another day: %1 time, %2 city, %3 day.</extracomment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>The start of a slot in another zone: %1 time, %2 city.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SlotSpeech</name>
    <message>
        <source>%1 %2</source>
        <comment>times, city</comment>
        <extracomment>Read by a screen reader: %1 &quot;14:00 to 15:00&quot;, %2 a city.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>proposed slot %1</source>
        <extracomment>Read by a screen reader. French: créneau proposé %1</extracomment>
        <translation>créneau proposé %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, city</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>day, time, city</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <extracomment>Read by a screen reader: %1 &quot;Participant B busy&quot;, %2 a time. French: %1 jusqu&apos;à %2</extracomment>
        <translation>%1, jusqu’à %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <extracomment>Read by a screen reader: %1 &quot;Participant B busy&quot;, %2 a time. French: %1 à partir de %2</extracomment>
        <translation>%1, à partir de %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what, times</comment>
        <extracomment>Read by a screen reader: %1 &quot;Participant B busy&quot;, %2 &quot;14:00 to 14:30&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>toute la journée</translation>
    </message>
    <message>
        <source>times uncertain</source>
        <translation>horaires incertains</translation>
    </message>
    <message>
        <source>nearly free</source>
        <extracomment>Read by a screen reader: of a slot that one thing stops. French: presque libre</extracomment>
        <translation>presque libre</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SlotWords</name>
    <message>
        <source>Cl</source>
        <extracomment>&quot;Client&quot; in two letters, for narrow lanes.</extracomment>
        <translation>Cl</translation>
    </message>
    <message>
        <source>All free</source>
        <extracomment>Verdict on a slot. French: Tous libres</extracomment>
        <translation>Tous libres</translation>
    </message>
    <message>
        <source>Possible</source>
        <extracomment>Verdict on a slot: nobody is busy, but something is unknown. French: Possible</extracomment>
        <translation>Possible</translation>
    </message>
    <message>
        <source>Less good</source>
        <extracomment>Verdict on a slot. French: Moins bon</extracomment>
        <translation>Moins bon</translation>
    </message>
    <message>
        <source>Blocked</source>
        <extracomment>Verdict on a slot that cannot be taken. French: Bloqué</extracomment>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>all free</source>
        <translation>tous libres</translation>
    </message>
    <message>
        <source>preferred time</source>
        <extracomment>French: moment souhaité</extracomment>
        <translation>moment souhaité</translation>
    </message>
    <message>
        <source>not a preferred time</source>
        <translation>pas au moment souhaité</translation>
    </message>
    <message>
        <source>within everybody&apos;s hours</source>
        <extracomment>French: dans les heures de chacun</extracomment>
        <translation>dans les heures de chacun</translation>
    </message>
    <message>
        <source>outside %1&apos;s hours</source>
        <extracomment>%1 is &quot;Client&quot; or a letter. French: hors des heures de %1</extracomment>
        <translation>hors horaires&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1&apos;s calendar unknown</source>
        <extracomment>French: agenda de %1 inconnu</extracomment>
        <translation>agenda inconnu&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 tentative</source>
        <extracomment>French: %1 provisoire</extracomment>
        <translation>provisoire&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <extracomment>French: %1 pas libre</extracomment>
        <translation>pas libre&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 away</source>
        <extracomment>French: absence de %1</extracomment>
        <translation>en absence&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 travelling</source>
        <extracomment>French: %1 en trajet</extracomment>
        <translation>en trajet&#xa0;: %1</translation>
    </message>
    <message>
        <source>%2 from a journey of %1</source>
        <extracomment>%2 is a duration. French: à %2 d&apos;un trajet de %1</extracomment>
        <translation>à %2 d’un trajet&#xa0;: %1</translation>
    </message>
    <message>
        <source>starts in only %1</source>
        <extracomment>French: dans %1 seulement</extracomment>
        <translation>dans %1 seulement</translation>
    </message>
    <message>
        <source>outside the requested period</source>
        <extracomment>French: hors de la période demandée</extracomment>
        <translation>hors de la période demandée</translation>
    </message>
    <message>
        <source>proposed earlier</source>
        <extracomment>French: déjà proposé</extracomment>
        <translation>déjà proposé</translation>
    </message>
    <message>
        <source>unusual hour for this kind</source>
        <extracomment>French: heure inhabituelle pour ce type</extracomment>
        <translation>heure inhabituelle pour ce type</translation>
    </message>
    <message>
        <source>the clocks change that day</source>
        <translation>changement d’heure ce jour-là</translation>
    </message>
    <message>
        <source>the clocks change for %1</source>
        <extracomment>French: changement d&apos;heure chez %1</extracomment>
        <translation>changement d’heure&#xa0;: %1</translation>
    </message>
    <message>
        <source>in the past</source>
        <extracomment>French: déjà passé</extracomment>
        <translation>déjà passé</translation>
    </message>
    <message>
        <source>public holiday for %1</source>
        <extracomment>French: jour férié pour %1</extracomment>
        <translation>jour férié&#xa0;: %1</translation>
    </message>
    <message>
        <source>only %2 between this and another meeting of %1</source>
        <extracomment>%2 is a duration.</extracomment>
        <translation>seulement %2 entre ce moment et un autre rendez-vous&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n meeting(s) that day already</source>
        <translation>
            <numerusform>déjà %n rendez-vous ce jour-là&#xa0;: %1</numerusform>
            <numerusform>déjà %n rendez-vous ce jour-là&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>away</source>
        <extracomment>Out of office; drawn in narrow lanes: one short word. French: absent</extracomment>
        <translation>absent</translation>
    </message>
    <message>
        <source>travel</source>
        <extracomment>A journey; drawn in narrow lanes: one short word. French: trajet</extracomment>
        <translation>trajet</translation>
    </message>
    <message>
        <source>current meeting</source>
        <extracomment>On the outline of the meeting as it is now. French: rendez-vous actuel</extracomment>
        <translation>rendez-vous actuel</translation>
    </message>
    <message>
        <source>offered before</source>
        <extracomment>On the outline of a slot that the thread has offered already. French: déjà proposé</extracomment>
        <translation>déjà proposé</translation>
    </message>
    <message>
        <source>Clocks go forward in %1: %2</source>
        <extracomment>%1 a city, %2 a day. French: Heure d&apos;été à %1 : %2</extracomment>
        <translation>Heure d’été, %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Clocks go back in %1: %2</source>
        <extracomment>%1 a city, %2 a day. French: Heure d&apos;hiver à %1 : %2</extracomment>
        <translation>Heure d’hiver, %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <extracomment>A meeting&apos;s times for one person: %1 who, %2 times, %3 city. French: %1 : %2 à %3</extracomment>
        <translation>%1&#xa0;: %2 à %3</translation>
    </message>
    <message>
        <source>about %2 of travel for %1</source>
        <extracomment>%2 is a duration: the way from one city to the other. French: trajet d&apos;environ %2 pour %1</extracomment>
        <translation>environ %2 de trajet&#xa0;: %1</translation>
    </message>
    <message>
        <source>not the usual half of the day</source>
        <extracomment>French: pas la demi-journée habituelle</extracomment>
        <translation>pas la demi-journée habituelle</translation>
    </message>
    <message>
        <source>leaves %1 beside another meeting</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>laisse %1 à côté d’un autre rendez-vous</translation>
    </message>
    <message>
        <source>near another meeting</source>
        <translation>près d’un autre rendez-vous</translation>
    </message>
    <message>
        <source>early or late for %1</source>
        <extracomment>French: tôt ou tard pour %1</extracomment>
        <translation>tôt ou tard&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <extracomment>%1 &quot;B busy&quot;, %2 a time. French: %1, à partir de %2</extracomment>
        <translation>%1, à partir de %2</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <extracomment>%1 &quot;B busy&quot;, %2 a time. French: %1, jusqu&apos;à %2</extracomment>
        <translation>%1, jusqu’à %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::StatusStrip</name>
    <message>
        <source>Signed out</source>
        <translation>Session fermée</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Hors ligne depuis %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n refused</source>
        <translation>
            <numerusform>Envois&#xa0;: %n&#xa0;refusé</numerusform>
            <numerusform>Envois&#xa0;: %n&#xa0;refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n waiting</source>
        <translation>
            <numerusform>Envois&#xa0;: %n&#xa0;en attente</numerusform>
            <numerusform>Envois&#xa0;: %n&#xa0;en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reserve: %n request(s) ready</source>
        <translation>
            <numerusform>Réserve&#xa0;: %n&#xa0;demande prête</numerusform>
            <numerusform>Réserve&#xa0;: %n&#xa0;demandes prêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>Reserve: none</source>
        <translation>Réserve&#xa0;: aucune</translation>
    </message>
    <message>
        <source>Site %1 (%2) · level “%3”</source>
        <translation>Site %1 (%2) · niveau «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>What this site, in %1, may see of a request</source>
        <translation>Ce que ce site (%1) peut voir d’une demande</translation>
    </message>
    <message>
        <source>Lease %1</source>
        <translation>Bail %1</translation>
    </message>
    <message>
        <source>Clock %1 slow</source>
        <extracomment>The computer&apos;s clock is wrong by so much: &quot;Clock 7 min slow&quot;. French: Horloge en retard de %1</extracomment>
        <translation>Horloge en retard de %1</translation>
    </message>
    <message>
        <source>Clock %1 fast</source>
        <translation>Horloge en avance de %1</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the desk&apos;s differ. Leases and deadlines are shown as the desk counts them; have the clock set.</source>
        <translation>L’horloge de cet ordinateur et celle du bureau diffèrent. Les baux et les échéances sont affichés selon le bureau&#xa0;; faites régler l’horloge.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::StepDialog</name>
    <message>
        <source>In a few words</source>
        <translation>En quelques mots</translation>
    </message>
    <message>
        <source>It stays in the history of the request.</source>
        <translation>Cela reste dans l’historique de la demande.</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>Par quoi</translation>
    </message>
    <message>
        <source>What the reasonable doubt is</source>
        <translation>Quel est le doute raisonnable</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>To which client</source>
        <translation>À quel client</translation>
    </message>
    <message>
        <source>For meeting data the client is the controller: it decides, and you assist. Its decision is needed before the next step.</source>
        <translation>Pour les données de rendez-vous, le client est responsable du traitement&#xa0;: il décide, vous assistez. Sa décision est requise avant l’étape suivante.</translation>
    </message>
    <message>
        <source>What the client has decided</source>
        <translation>Ce que le client a décidé</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Two months more, for many or complex requests alone, and only if the person is told within the first month (art. 12(3)).</source>
        <translation>Deux mois de plus, seulement pour des demandes nombreuses ou complexes, et si la personne est prévenue dans le premier mois (art. 12(3)).</translation>
    </message>
    <message>
        <source>They must be told that they may complain to the CNIL or go to court, and how to reach the data protection officer.</source>
        <translation>La personne doit savoir qu’elle peut saisir la CNIL ou un juge, et comment joindre le délégué à la protection des données.</translation>
    </message>
    <message>
        <source>The number of the other request</source>
        <translation>Le numéro de l’autre demande</translation>
    </message>
    <message>
        <source>This one is over with it; the other goes on.</source>
        <translation>Celle-ci se clôt&#xa0;; l’autre continue.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>How they gave it up</source>
        <translation>Comment la personne y a renoncé</translation>
    </message>
    <message>
        <source>It is over with this, and cannot be opened again.</source>
        <translation>La demande est alors close, et ne peut être rouverte.</translation>
    </message>
    <message>
        <source>Send and record it</source>
        <translation>Envoyer et enregistrer</translation>
    </message>
    <message>
        <source>Letter, as you have changed it</source>
        <translation>Courrier, tel que vous l’avez modifié</translation>
    </message>
    <message>
        <source>Letter, as it will go</source>
        <translation>Courrier, tel qu’il partira</translation>
    </message>
    <message>
        <source>Subject of the letter</source>
        <translation>Objet du courrier</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Texte du courrier</translation>
    </message>
    <message>
        <source>Search again to send it from here</source>
        <translation>Relancez la recherche pour l’envoyer d’ici</translation>
    </message>
    <message>
        <source>Send it to the client by mail</source>
        <translation>L’envoyer au client par courriel</translation>
    </message>
    <message>
        <source>No mail address is known: tell them otherwise</source>
        <translation>Aucune adresse de courriel connue&#xa0;: prévenez-la autrement</translation>
    </message>
    <message>
        <source>Send it to %1 by mail</source>
        <translation>L’envoyer à %1 par courriel</translation>
    </message>
    <message>
        <source>What is asked of the client</source>
        <translation>Ce qui est demandé au client</translation>
    </message>
    <message>
        <source>What the client was given, so that it can answer</source>
        <translation>Ce qui a été remis au client pour qu’il puisse répondre</translation>
    </message>
    <message>
        <source>As its processor you assist the client (art. 28(3)(e)). Its own time runs on.</source>
        <translation>En tant que sous-traitant, vous assistez le client (art. 28(3)(e)). Son propre délai continue de courir.</translation>
    </message>
    <message>
        <source>The reasons, as they are told to the person</source>
        <translation>Les raisons, telles qu’elles sont données à la personne</translation>
    </message>
    <message>
        <source>What else the letter is to say</source>
        <translation>Ce que le courrier doit dire de plus</translation>
    </message>
    <message>
        <source>They are told by when they will have an answer.</source>
        <translation>Elle apprend pour quand elle aura une réponse.</translation>
    </message>
    <message>
        <source>Why it will be lifted, and how they were told</source>
        <translation>Pourquoi la limitation sera levée, et comment la personne en a été prévenue</translation>
    </message>
    <message>
        <source>They must know it before it is lifted (art. 18(3)). No letter goes with this step.</source>
        <translation>Elle doit le savoir avant la levée (art. 18, § 3). Aucune lettre ne part avec cette étape.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Dans quel but</translation>
    </message>
    <message>
        <source>What else there is to say of it</source>
        <translation>Ce qu’il y a d’autre à en dire</translation>
    </message>
    <message>
        <source>For what it is looked for is in the audit trail, by the number of the request; these words are in its history alone.</source>
        <translation>Le but de la recherche est dans le journal d’audit, avec le numéro de la demande&#xa0;; ces mots ne sont que dans son historique.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>What they should know of it</source>
        <translation>Ce qu’il faut en savoir</translation>
    </message>
    <message>
        <source>It is theirs from then on. Whoever else opens it can still take every step.</source>
        <translation>Elle est alors à cette personne. Quiconque l’ouvre peut toujours y franchir chaque étape.</translation>
    </message>
    <message>
        <source>The clock stands still until they answer (GDPR, art. 12(6)).</source>
        <translation>Le délai est suspendu jusqu’à la réponse (RGPD, art. 12, §&#xa0;6).</translation>
    </message>
    <message>
        <source>The compelling grounds, as they are told to the person</source>
        <translation>Les motifs impérieux, tels que la personne les apprend</translation>
    </message>
    <message>
        <source>Security goes on against their will only where its grounds outweigh theirs, or for legal claims (art. 21(1)). They are told that they may complain.</source>
        <translation>La sécurité ne se poursuit contre sa volonté que si ses motifs l’emportent, ou pour des droits en justice (art.&#xa0;21, §&#xa0;1). La personne apprend qu’elle peut se plaindre.</translation>
    </message>
    <message>
        <source>Which client</source>
        <translation>Quel client</translation>
    </message>
    <message>
        <source>Which recipient</source>
        <translation>Quel destinataire</translation>
    </message>
    <message>
        <source>Who was told to stop it, and how</source>
        <translation>À qui il a été demandé de cesser, et comment</translation>
    </message>
    <message>
        <source>Its grounds do not outweigh theirs, so that it may not go on (art. 21(1)).</source>
        <translation>Ses motifs ne prévalent pas sur ceux de la personne, si bien que le traitement ne peut pas se poursuivre (art.&#xa0;21, §&#xa0;1).</translation>
    </message>
    <message>
        <source>How they are told</source>
        <translation>Comment il est informé</translation>
    </message>
    <message>
        <source>Each to whom the data was disclosed is told what was done (art. 19): a client by letter, those who take part by the mail that changes or cancels their meeting.</source>
        <translation>Chaque destinataire des données est informé de ce qui a été fait (art.&#xa0;19)&#xa0;: un client par lettre, les participants par le message qui modifie ou annule leur rendez-vous.</translation>
    </message>
    <message>
        <source>Why they cannot be told</source>
        <translation>Pourquoi il ne peut pas être informé</translation>
    </message>
    <message>
        <source>Only where it is impossible or takes disproportionate effort (art. 19). The answer says that some were not told.</source>
        <translation>Seulement si c’est impossible ou exige des efforts disproportionnés (art.&#xa0;19). La réponse dit que certains n’ont pas été informés.</translation>
    </message>
    <message>
        <source>Why it is answered without the client</source>
        <translation>Pourquoi répondre sans le client</translation>
    </message>
    <message>
        <source>For meeting data the client is the controller (§9). Without it only where it has said so beforehand, or has decided already.</source>
        <translation>Pour les données de rendez-vous, le client est le responsable du traitement (§9). On ne répond sans lui que s’il l’a dit d’avance ou a déjà décidé.</translation>
    </message>
    <message>
        <source>Nothing is shown, changed or erased for somebody who may be another. Refuse it next: so they are told, and may complain.</source>
        <translation>Rien n’est montré, modifié ni effacé pour qui est peut-être quelqu’un d’autre. Refusez ensuite&#xa0;: la personne l’apprend ainsi, et peut réclamer.</translation>
    </message>
    <message>
        <source>That it refuses or answers by itself, and why</source>
        <translation>Qu’il refuse ou répond lui-même, et pourquoi</translation>
    </message>
    <message>
        <source>The client decides as the controller (art. 28(3)(a)): what is held for it stays as it is, and the person is told so.</source>
        <translation>Le client décide, en tant que responsable du traitement (art. 28, § 3, a)&#xa0;: ce qui est détenu pour lui reste tel quel, et la personne en est informée.</translation>
    </message>
    <message>
        <source>Who was told, how, and what came of it</source>
        <translation>Qui a été prévenu, comment, et ce qui en est résulté</translation>
    </message>
    <message>
        <source>Of these purposes the service is the controller: nothing is held for them here. The answer waits until it has been told; of an access, what it holds goes with the answer.</source>
        <translation>De ces finalités, le service est responsable&#xa0;: rien n’est détenu ici pour elles. La réponse attend qu’il soit prévenu&#xa0;; pour un accès, ce qu’il détient accompagne la réponse.</translation>
    </message>
    <message>
        <source>To which address</source>
        <translation>À quelle adresse</translation>
    </message>
    <message>
        <source>Letter, as you have changed it: another language does not change it</source>
        <translation>Courrier, tel que vous l’avez modifié&#xa0;: une autre langue n’y change rien</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Langue du courrier</translation>
    </message>
    <message>
        <source>They have answered after they were asked, on %1, and no later than now.</source>
        <extracomment>%1 a day and a time.</extracomment>
        <translation>La personne a répondu après qu’on l’a interrogée, le %1, et pas plus tard que maintenant.</translation>
    </message>
    <message>
        <source>When they answered</source>
        <translation>Quand la personne a répondu</translation>
    </message>
    <message>
        <source>The reasons, how they were told, and that they may complain</source>
        <translation>Les raisons, comment elles ont été données, et où réclamer</translation>
    </message>
    <message>
        <source>How they were told</source>
        <translation>Comment la personne en a été informée</translation>
    </message>
    <message>
        <source>How they got the data</source>
        <translation>Comment la personne a reçu ses données</translation>
    </message>
    <message>
        <source>Nobody has taken the archive: take it first, or say how else they got the data. It is over with this, and cannot be opened again.</source>
        <translation>Personne n’a pris l’archive&#xa0;: prenez-la d’abord, ou dites comment la personne a reçu ses données autrement. La demande est alors close, et ne peut être rouverte.</translation>
    </message>
    <message>
        <source>The clock goes on from the day on which they answered.</source>
        <translation>Le délai reprend le jour où la personne a répondu.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::StepQuestion</name>
    <message>
        <source>By mail</source>
        <translation>Par courriel</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>the supervisory authority</source>
        <translation>l’autorité de contrôle</translation>
    </message>
    <message>
        <source>the judicial remedy</source>
        <translation>le recours juridictionnel</translation>
    </message>
    <message>
        <source>the data protection officer</source>
        <translation>le délégué à la protection des données</translation>
    </message>
    <message>
        <source>It must name, as the templates of letters do (art. 12(4)): %1.</source>
        <extracomment>%1 what a refusal has to name.</extracomment>
        <translation>Il faut nommer, comme le font les modèles de courriers (art. 12, §&#xa0;4)&#xa0;: %1.</translation>
    </message>
    <message>
        <source>They may turn to the data protection officer (%1) and lodge a complaint with %2. %3</source>
        <extracomment>%1 the officer&apos;s address, %2 the authority, %3 a sentence on the judicial remedy.</extracomment>
        <translation>La personne peut s’adresser au délégué à la protection des données (%1) et introduire une réclamation auprès de %2. %3</translation>
    </message>
    <message>
        <source>Where the service may know them, by an enquiry or its newsletter, it is the controller of that (§9): nothing of it is held here. Of an access, what it holds goes with the answer.</source>
        <translation>Si le service connaît la personne par une question ou sa lettre d’information, il en est le responsable du traitement (§9)&#xa0;: rien n’en est détenu ici. Pour un accès, ce qu’il détient part avec la réponse.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SubjectWords</name>
    <message numerus="yes">
        <source>No more than %n e-mail address(es).</source>
        <translation>
            <numerusform>Pas plus de %n adresse électronique.</numerusform>
            <numerusform>Pas plus de %n adresses électroniques.</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the e-mail addresses is none. Several are parted by commas.</source>
        <translation>Une des adresses de courriel n’en est pas une. Séparez-les par des virgules.</translation>
    </message>
    <message>
        <source>A telephone number has six digits at least.</source>
        <translation>Un numéro de téléphone a au moins six chiffres.</translation>
    </message>
    <message>
        <source>A name, an e-mail address or a telephone number is needed.</source>
        <translation>Il faut un nom, une adresse de courriel ou un téléphone.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SupervisionActions</name>
    <message>
        <source>Pull the next request</source>
        <extracomment>French: Tirer la demande suivante</extracomment>
        <translation>Tirer la demande suivante</translation>
    </message>
    <message>
        <source>Put it away and pull the next request</source>
        <translation>La ranger et tirer la suivante</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Propose several slots</source>
        <translation>Proposer plusieurs créneaux</translation>
    </message>
    <message>
        <source>Ask for clarification</source>
        <translation>Demander une précision</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Décliner</translation>
    </message>
    <message>
        <source>Hand over to support</source>
        <translation>Passer au support</translation>
    </message>
    <message>
        <source>New slot</source>
        <translation>Nouveau créneau</translation>
    </message>
    <message>
        <source>Mark the slot for a proposal</source>
        <translation>Cocher le créneau pour le proposer</translation>
    </message>
    <message>
        <source>Choose slot %1</source>
        <translation>Choisir le créneau %1</translation>
    </message>
    <message>
        <source>Edit what was understood</source>
        <translation>Modifier ce qui a été compris</translation>
    </message>
    <message>
        <source>Change what is shared</source>
        <translation>Modifier ce qui est partagé</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Message précédent</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Message suivant</translation>
    </message>
    <message>
        <source>Go to the calendar</source>
        <translation>Aller à l’agenda</translation>
    </message>
    <message>
        <source>Go to the proposed slots</source>
        <translation>Aller aux créneaux proposés</translation>
    </message>
    <message>
        <source>Send what was written</source>
        <translation>Envoyer ce qui est écrit</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Fermer le volet</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Reprendre la dernière décision</translation>
    </message>
    <message>
        <source>Discard the decision</source>
        <translation>Abandonner la décision</translation>
    </message>
    <message>
        <source>Put back: %1</source>
        <extracomment>French: Remettre : %1</extracomment>
        <translation>Remettre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Park until tomorrow at 9</source>
        <extracomment>Puts the request aside. French: Mettre en attente jusqu&apos;à demain, 9 h</extracomment>
        <translation>Mettre en attente jusqu’à demain, 9&#xa0;h</translation>
    </message>
    <message>
        <source>Park for %1</source>
        <translation>Mettre en attente pour %1</translation>
    </message>
    <message>
        <source>Move the slot earlier</source>
        <translation>Avancer le créneau</translation>
    </message>
    <message>
        <source>Move the slot later</source>
        <translation>Retarder le créneau</translation>
    </message>
    <message>
        <source>Move the slot to the day before</source>
        <translation>Déplacer le créneau à la veille</translation>
    </message>
    <message>
        <source>Move the slot to the day after</source>
        <translation>Déplacer le créneau au lendemain</translation>
    </message>
    <message>
        <source>Make the slot shorter</source>
        <translation>Raccourcir le créneau</translation>
    </message>
    <message>
        <source>Make the slot longer</source>
        <translation>Allonger le créneau</translation>
    </message>
    <message>
        <source>Move the slot 5 minutes earlier</source>
        <translation>Avancer le créneau de 5 minutes</translation>
    </message>
    <message>
        <source>Move the slot 5 minutes later</source>
        <translation>Retarder le créneau de 5 minutes</translation>
    </message>
    <message>
        <source>Move the slot to the next free time</source>
        <translation>Déplacer le créneau au prochain moment libre</translation>
    </message>
    <message>
        <source>Choose the slot before</source>
        <translation>Choisir le créneau précédent</translation>
    </message>
    <message>
        <source>Choose the slot after</source>
        <translation>Choisir le créneau suivant</translation>
    </message>
    <message>
        <source>Remove the slot</source>
        <translation>Retirer le créneau</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>Redo the change</source>
        <translation>Rétablir la modification</translation>
    </message>
    <message>
        <source>Choose the slot of that number</source>
        <translation>Choisir le créneau de ce numéro</translation>
    </message>
    <message>
        <source>Overlay or part the participants</source>
        <translation>Superposer ou séparer les participants</translation>
    </message>
    <message>
        <source>Third time zone</source>
        <translation>Troisième fuseau horaire</translation>
    </message>
    <message>
        <source>Go to the slots that are nearly free</source>
        <translation>Aller aux créneaux presque libres</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>Comparer et décider</translation>
    </message>
    <message>
        <source>Send it as it is</source>
        <extracomment>A refused decision, on the request as it is now. French: L&apos;envoyer telle quelle</extracomment>
        <translation>L’envoyer telle quelle</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>La refaire</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>I have read these rules and work by them</source>
        <extracomment>French: J&apos;ai lu ces règles et je les suis</extracomment>
        <translation>J’ai lu ces règles et je les suis</translation>
    </message>
    <message>
        <source>Previous hidden value</source>
        <translation>Valeur masquée précédente</translation>
    </message>
    <message>
        <source>Next hidden value</source>
        <translation>Valeur masquée suivante</translation>
    </message>
    <message>
        <source>Copy what is selected in the thread</source>
        <translation>Copier la sélection du fil</translation>
    </message>
    <message>
        <source>Show a hidden value</source>
        <translation>Afficher une valeur masquée</translation>
    </message>
    <message>
        <source>Hide what is selected and report it</source>
        <translation>Masquer la sélection et le signaler</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <extracomment>%1 what the words are, e.g. &quot;Phone number&quot;. French: Masquer : %1</extracomment>
        <translation>Masquer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Report that this need not be hidden</source>
        <translation>Signaler un masquage inutile</translation>
    </message>
</context>
<context>
    <name>vigie::ui::SupervisionWorkspace</name>
    <message>
        <source>Fetching the next request…</source>
        <translation>Recherche de la demande suivante…</translation>
    </message>
    <message>
        <source>It appears here as soon as the desk answers.</source>
        <translation>Elle s’affiche ici dès que le bureau répond.</translation>
    </message>
    <message>
        <source>The desk cannot be reached</source>
        <translation>Le bureau est injoignable</translation>
    </message>
    <message>
        <source>Decisions already made are kept and go out by themselves. Requests can be pulled again once the connection is back.</source>
        <translation>Les décisions déjà prises sont conservées et partent d’elles-mêmes. Vous pourrez tirer des demandes dès le retour de la connexion.</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Rien n’attend</translation>
    </message>
    <message>
        <source>The queue is empty. You can look again at any time.</source>
        <translation>La file est vide. Vous pouvez vérifier de nouveau à tout moment.</translation>
    </message>
    <message>
        <source>Ready for the next request</source>
        <translation>Prêt pour la demande suivante</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are waiting. The desk gives you the most urgent one.</source>
        <translation>
            <numerusform>%n&#xa0;demande attend. Le bureau vous la confie.</numerusform>
            <numerusform>%n&#xa0;demandes attendent. Le bureau vous confie la plus urgente.</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk gives you the most urgent request; it is yours until the lease ends.</source>
        <translation>Le bureau vous confie la demande la plus urgente&#xa0;; elle est à vous jusqu’à la fin du bail.</translation>
    </message>
    <message>
        <source>The lease of this request has ended</source>
        <translation>Le bail de cette demande est terminé</translation>
    </message>
    <message>
        <source>Somebody else may work on it now. What you entered stays readable here until you put it away.</source>
        <translation>Quelqu’un d’autre peut maintenant la traiter. Votre saisie reste lisible ici jusqu’à ce que vous la rangiez.</translation>
    </message>
    <message>
        <source>Not accepted: %1 for client %2</source>
        <extracomment>%1 the decision (&quot;Schedule&quot;), %2 the client&apos;s code.</extracomment>
        <translation>Non accepté&#xa0;: %1, client %2</translation>
    </message>
    <message>
        <source>Nothing that is shown has changed.</source>
        <translation>Rien de ce qui est affiché n’a changé.</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>Between two changes of a list. French puts a space before it.</extracomment>
        <translation>&#xa0;; </translation>
    </message>
    <message>
        <source>What changed: %1.</source>
        <translation>Ce qui a changé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>You had decided: %1</source>
        <extracomment>%1 the decision that was refused.</extracomment>
        <translation>Vous aviez décidé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Everything you entered is here: confirm it or decide anew.</source>
        <translation>Toute votre saisie est ici&#xa0;: confirmez-la ou décidez à nouveau.</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <extracomment>%1 a time of day.</extracomment>
        <translation>Hors ligne depuis %1</translation>
    </message>
    <message>
        <source>Your work goes on; decisions are kept and sent when the connection is back.</source>
        <translation>Votre travail continue&#xa0;; les décisions sont conservées et partent au retour de la connexion.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Take back (%1 s)</source>
        <extracomment>%1 seconds that are left. French: Reprendre (%1 s)</extracomment>
        <translation>Reprendre (%1&#xa0;s)</translation>
    </message>
    <message>
        <source>Decision sent</source>
        <extracomment>%1 the decision, %2 the client&apos;s code. French: Décision envoyée : %1, client %2</extracomment>
        <translation>Décision envoyée</translation>
    </message>
    <message>
        <source>%1, client %2</source>
        <translation>%1, client %2</translation>
    </message>
    <message>
        <source>Decision kept</source>
        <extracomment>The decision is written down but not at the desk yet. French: Décision enregistrée</extracomment>
        <translation>Décision enregistrée</translation>
    </message>
    <message>
        <source>Choose whom to ask.</source>
        <translation>Choisissez à qui demander.</translation>
    </message>
    <message>
        <source>Write the question first.</source>
        <translation>Écrivez d’abord la question.</translation>
    </message>
    <message>
        <source>With the reason “other”, the client needs a message.</source>
        <translation>Avec le motif «&#xa0;autre&#xa0;», le client attend un message.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Schedule slot %1</source>
        <extracomment>The first button; Enter does it. French: Planifier le créneau %1</extracomment>
        <translation>Planifier le créneau %1</translation>
    </message>
    <message>
        <source>Choose a slot</source>
        <translation>Choisir un créneau</translation>
    </message>
    <message>
        <source>Move to slot %1</source>
        <extracomment>The first button; the meeting moves to slot %1. French: Déplacer au créneau %1</extracomment>
        <translation>Déplacer au créneau %1</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <extracomment>The first button. French: Annuler le rendez-vous</extracomment>
        <translation>Annuler le rendez-vous</translation>
    </message>
    <message>
        <source>Add slot %1 to the calendar</source>
        <extracomment>The first button; nobody is invited. French: Ajouter à l&apos;agenda (créneau %1)</extracomment>
        <translation>Ajouter à l’agenda (créneau %1)</translation>
    </message>
    <message numerus="yes">
        <source>Propose %n slot(s)</source>
        <extracomment>%n slots are offered to the participants. French: Proposer %n créneau(x)</extracomment>
        <translation>
            <numerusform>Proposer %n&#xa0;créneau</numerusform>
            <numerusform>Proposer %n&#xa0;créneaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Propose several slots</source>
        <translation>Proposer plusieurs créneaux</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Hors des heures de travail</translation>
    </message>
    <message>
        <source>%1. Press Enter again to decide all the same, or choose another slot.</source>
        <extracomment>%1 who, with the times there: &quot;B: 21:00–22:00 in Tokyo&quot;.</extracomment>
        <translation>%1. Appuyez de nouveau sur Entrée pour décider malgré tout, ou choisissez un autre créneau.</translation>
    </message>
    <message>
        <source>Confirm outside hours</source>
        <extracomment>The first button, pressed again: the slot lies outside somebody&apos;s working hours. French: Confirmer hors horaires</extracomment>
        <translation>Confirmer hors horaires</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <extracomment>Asked for a second time. French: Abandonner définitivement</extracomment>
        <translation>Abandonner définitivement</translation>
    </message>
    <message>
        <source>Discard the decision</source>
        <translation>Abandonner la décision</translation>
    </message>
    <message>
        <source>This slot is blocked</source>
        <translation>Ce créneau est bloqué</translation>
    </message>
    <message>
        <source>Send although blocked</source>
        <extracomment>The first button, pressed again: somebody is busy at that time. French: Envoyer malgré le blocage</extracomment>
        <translation>Envoyer malgré le blocage</translation>
    </message>
    <message>
        <source>What stops it: %1. The desk refuses it as long as that is so. Press Enter again to send it all the same, or move the slot.</source>
        <extracomment>%1 what blocks it: &quot;B busy until 10:30&quot;.</extracomment>
        <translation>Ce qui l’empêche&#xa0;: %1. Le bureau le refusera tant que cela dure. Appuyez de nouveau sur Entrée pour l’envoyer malgré tout, ou déplacez le créneau.</translation>
    </message>
    <message>
        <source>This request has just changed</source>
        <translation>Cette demande vient de changer</translation>
    </message>
    <message>
        <source>Decision on its way</source>
        <extracomment>The disk is full: the decision is in memory alone until the desk has it. French: Décision en route</extracomment>
        <translation>Décision en route</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Rien n’est sélectionné</translation>
    </message>
    <message>
        <source>Select the words of the thread that should be hidden, then report them.</source>
        <translation>Sélectionnez dans le fil les mots à masquer, puis signalez-les.</translation>
    </message>
    <message>
        <source>No hidden value is chosen</source>
        <translation>Aucune valeur masquée n’est choisie</translation>
    </message>
    <message>
        <source>Go to it with Alt and the arrow keys or with the mouse, then report it.</source>
        <translation>Allez-y avec Alt et les flèches ou à la souris, puis signalez-la.</translation>
    </message>
    <message>
        <source>Hidden and reported</source>
        <translation>Masqué et signalé</translation>
    </message>
    <message>
        <source>The words are hidden for everybody from now on. Only their form is kept, not the words.</source>
        <translation>Ces mots sont désormais masqués pour tous. Seule leur forme est gardée, pas les mots.</translation>
    </message>
    <message>
        <source>Hidden here</source>
        <translation>Masqué ici</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>The value stays hidden; the report helps to hide less next time.</source>
        <translation>La valeur reste masquée&#xa0;; le signalement aide à moins masquer la prochaine fois.</translation>
    </message>
    <message>
        <source>Not reported yet</source>
        <translation>Pas encore signalé</translation>
    </message>
    <message>
        <source>The desk cannot be reached. It hears of it as soon as it answers; until then the words are hidden on this workstation only.</source>
        <translation>Le bureau est injoignable. Il l’apprendra dès qu’il répond&#xa0;; d’ici là les mots ne sont masqués que sur ce poste.</translation>
    </message>
    <message>
        <source>A report needs the desk. It is kept here, and sent as soon as the desk answers.</source>
        <translation>Un signalement passe par le bureau. Il est gardé ici et envoyé dès que le bureau répond.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::TakeRightsDialog</name>
    <message>
        <source>Ask for no more than is here: who it is can often be told by the address they write from. The clock runs from the moment of receipt.</source>
        <translation>Ne demandez rien de plus que ceci&#xa0;: l’adresse d’où la personne écrit dit souvent qui elle est. Le délai court depuis la réception.</translation>
    </message>
    <message>
        <source>Take a request down</source>
        <translation>Enregistrer une demande de droits</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take nothing down</source>
        <translation>Ne rien enregistrer</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ThreadView</name>
    <message>
        <source>Thread</source>
        <translation>Fil</translation>
    </message>
</context>
<context>
    <name>vigie::ui::TrailWords</name>
    <message>
        <source>A person was added</source>
        <translation>Une personne a été ajoutée</translation>
    </message>
    <message>
        <source>A person&apos;s account was changed</source>
        <translation>Un compte a été modifié</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>A sign-in was refused</source>
        <translation>Connexion refusée</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>A request came in</source>
        <translation>Une demande est arrivée</translation>
    </message>
    <message>
        <source>An incident was raised</source>
        <translation>Un incident a été ouvert</translation>
    </message>
    <message>
        <source>Pulled the request</source>
        <translation>A tiré la demande</translation>
    </message>
    <message>
        <source>Saw the request</source>
        <translation>A vu la demande</translation>
    </message>
    <message>
        <source>Was shown it outside the EU</source>
        <translation>L’a vue hors de l’UE</translation>
    </message>
    <message>
        <source>The lease ended</source>
        <translation>Fin du bail</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>A décidé</translation>
    </message>
    <message>
        <source>A decision was taken back</source>
        <translation>Décision reprise</translation>
    </message>
    <message>
        <source>A decision took effect</source>
        <translation>Décision prise d’effet</translation>
    </message>
    <message>
        <source>Removal from workstations was ordered</source>
        <translation>Retrait des postes ordonné</translation>
    </message>
    <message>
        <source>A workstation has removed it</source>
        <translation>Un poste l’a retirée</translation>
    </message>
    <message>
        <source>Deleted, its time is over</source>
        <translation>Supprimée, son délai est passé</translation>
    </message>
    <message>
        <source>A transfer ground was recorded</source>
        <translation>Fondement de transfert enregistré</translation>
    </message>
    <message>
        <source>Transfer grounds were withdrawn</source>
        <translation>Fondements de transfert retirés</translation>
    </message>
    <message>
        <source>A retention rule was changed</source>
        <translation>Règle de conservation modifiée</translation>
    </message>
    <message>
        <source>Read the audit trail</source>
        <translation>A lu le journal d’audit</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>niveau %1</translation>
    </message>
    <message>
        <source>country %1</source>
        <translation>pays&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>grounds: %1</source>
        <translation>fondements&#xa0;: %1</translation>
    </message>
    <message>
        <source>mails: %1</source>
        <translation>courriers&#xa0;: %1</translation>
    </message>
    <message>
        <source>workstations: %1</source>
        <translation>postes&#xa0;: %1</translation>
    </message>
    <message>
        <source>new password</source>
        <translation>nouveau mot de passe</translation>
    </message>
    <message>
        <source>taken to a file</source>
        <translation>exporté</translation>
    </message>
    <message>
        <source>time was over</source>
        <translation>délai passé</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>décidée</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>mise en attente</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>remise</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>déconnexion</translation>
    </message>
    <message>
        <source>account disabled</source>
        <translation>compte désactivé</translation>
    </message>
    <message>
        <source>withheld from this site</source>
        <translation>retenue pour ce site</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retirée</translation>
    </message>
    <message>
        <source>transfer ground withdrawn</source>
        <translation>fondement de transfert retiré</translation>
    </message>
    <message>
        <source>erasure</source>
        <translation>effacement</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>consentement retiré</translation>
    </message>
    <message>
        <source>leak</source>
        <translation>fuite</translation>
    </message>
    <message>
        <source>request</source>
        <translation>demande</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>fil</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>agenda</translation>
    </message>
    <message>
        <source>account enabled</source>
        <translation>compte réactivé</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <extracomment>%1 the number of an entry in the audit trail.</extracomment>
        <translation>Entrée %1</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Who saw what</source>
        <translation>Qui a vu quoi</translation>
    </message>
    <message>
        <source>Decisions and leases</source>
        <translation>Décisions et baux</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>Ce qui est arrivé</translation>
    </message>
    <message>
        <source>People and rules</source>
        <translation>Personnes et règles</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Ce qui a été retiré</translation>
    </message>
    <message>
        <source>A client&apos;s agreement was recorded</source>
        <translation>Accord d’un client enregistré</translation>
    </message>
    <message>
        <source>A client&apos;s agreement was withdrawn</source>
        <translation>Accord d’un client retiré</translation>
    </message>
    <message>
        <source>A request was opened by exception</source>
        <translation>Demande ouverte par exception</translation>
    </message>
    <message>
        <source>An exception was withdrawn</source>
        <translation>Exception retirée</translation>
    </message>
    <message>
        <source>A site was marked as in house</source>
        <translation>Site déclaré interne</translation>
    </message>
    <message>
        <source>A site is in house no longer</source>
        <translation>Site qui n’est plus interne</translation>
    </message>
    <message>
        <source>Acknowledged the rules on Google&apos;s data</source>
        <translation>A reconnu les règles sur les données Google</translation>
    </message>
    <message>
        <source>The disclosure levels were changed</source>
        <translation>Niveaux de divulgation modifiés</translation>
    </message>
    <message>
        <source>Was shown a hidden value</source>
        <translation>A vu une valeur masquée</translation>
    </message>
    <message>
        <source>Was refused a hidden value</source>
        <translation>S’est vu refuser une valeur masquée</translation>
    </message>
    <message>
        <source>Reported a fault of the redaction</source>
        <translation>A signalé un défaut de masquage</translation>
    </message>
    <message>
        <source>What was read before is still here. Read again when the desk can be reached.</source>
        <translation>Ce qui a été lu est toujours là. Actualisez quand le bureau répondra de nouveau.</translation>
    </message>
    <message>
        <source>The rubric was changed</source>
        <translation>La grille d’évaluation a été modifiée</translation>
    </message>
    <message>
        <source>A review is due</source>
        <translation>Une relecture est à faire</translation>
    </message>
    <message>
        <source>Pulled a review of the request</source>
        <translation>A pris une relecture de la demande</translation>
    </message>
    <message>
        <source>The lease on a review ended</source>
        <translation>Fin du bail d’une relecture</translation>
    </message>
    <message>
        <source>Submitted a review</source>
        <translation>A rendu une relecture</translation>
    </message>
    <message>
        <source>Gave a review up</source>
        <translation>A renoncé à une relecture</translation>
    </message>
    <message>
        <source>A review was called off</source>
        <translation>Une relecture a été annulée</translation>
    </message>
    <message>
        <source>A finding was made</source>
        <translation>Un constat a été établi</translation>
    </message>
    <message>
        <source>Answered a finding</source>
        <translation>A répondu à un constat</translation>
    </message>
    <message>
        <source>Settled a contested finding</source>
        <translation>A tranché un constat contesté</translation>
    </message>
    <message>
        <source>The sampling plan was changed</source>
        <translation>Le plan d’échantillonnage a été modifié</translation>
    </message>
    <message>
        <source>The desk committed to the seed of a sample</source>
        <translation>Le bureau s’est engagé sur la graine d’un échantillon</translation>
    </message>
    <message>
        <source>A sample was drawn</source>
        <translation>Un échantillon a été tiré</translation>
    </message>
    <message>
        <source>Read the register of disclosures</source>
        <translation>A lu le registre des communications</translation>
    </message>
    <message>
        <source>Read the reveals</source>
        <translation>A lu les valeurs révélées</translation>
    </message>
    <message>
        <source>period %1</source>
        <translation>période %1</translation>
    </message>
    <message>
        <source>question: %1</source>
        <translation>question&#xa0;: %1</translation>
    </message>
    <message>
        <source>drawn: %1</source>
        <translation>tirées&#xa0;: %1</translation>
    </message>
    <message>
        <source>only what is unusual</source>
        <translation>seulement ce qui est inhabituel</translation>
    </message>
    <message>
        <source>handled automatically meanwhile</source>
        <translation>traitée automatiquement entre-temps</translation>
    </message>
    <message>
        <source>agreement withdrawn</source>
        <translation>accord retiré</translation>
    </message>
    <message>
        <source>levels changed</source>
        <translation>niveaux modifiés</translation>
    </message>
    <message>
        <source>its time of keeping is over</source>
        <translation>durée de conservation écoulée</translation>
    </message>
    <message>
        <source>knows the people concerned</source>
        <translation>connaît les personnes concernées</translation>
    </message>
    <message>
        <source>cannot be judged</source>
        <translation>ne peut être évaluée</translation>
    </message>
    <message>
        <source>What leads read</source>
        <translation>Ce que les responsables ont lu</translation>
    </message>
    <message>
        <source>Ended a sampling period early</source>
        <translation>A clos une période d’échantillonnage avant son terme</translation>
    </message>
    <message>
        <source>A person&apos;s request about their data was taken down</source>
        <translation>La demande d’une personne sur ses données a été enregistrée</translation>
    </message>
    <message>
        <source>Saw a person&apos;s request about their data</source>
        <translation>A vu la demande d’une personne sur ses données</translation>
    </message>
    <message>
        <source>Took a step with a person&apos;s request</source>
        <translation>A fait avancer la demande d’une personne</translation>
    </message>
    <message>
        <source>Erased what was held about a person</source>
        <translation>A effacé ce qui était détenu sur une personne</translation>
    </message>
    <message>
        <source>The letters were changed</source>
        <translation>Courriers modifiés</translation>
    </message>
    <message>
        <source>Resumed the acceptance of periods</source>
        <translation>A repris l’acceptation des périodes</translation>
    </message>
    <message>
        <source>Saw an incident</source>
        <translation>A vu un incident</translation>
    </message>
    <message>
        <source>An incident came further</source>
        <translation>Un incident a avancé</translation>
    </message>
    <message>
        <source>Restricted the request by a person&apos;s right</source>
        <translation>A limité le traitement de la demande, au titre du droit d’une personne</translation>
    </message>
    <message>
        <source>Lifted a restriction of the request</source>
        <translation>A levé une limitation du traitement de la demande</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>traitement limité</translation>
    </message>
    <message>
        <source>Put right what is held about a person</source>
        <translation>A rectifié ce qui est détenu sur une personne</translation>
    </message>
    <message>
        <source>Had the archive of a person put together</source>
        <translation>A fait constituer l’archive d’une personne</translation>
    </message>
    <message>
        <source>Took the archive of a person</source>
        <translation>A pris l’archive d’une personne</translation>
    </message>
    <message>
        <source>Searched for what is held about a person</source>
        <translation>A recherché ce qui est détenu sur une personne</translation>
    </message>
    <message>
        <source>Whose public holidays count was changed</source>
        <translation>Les jours fériés qui comptent ont été changés</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>Alsace and Moselle</source>
        <translation>Alsace et Moselle</translation>
    </message>
    <message>
        <source>The archive of a person was deleted, untaken</source>
        <translation>L’archive d’une personne a été supprimée sans avoir été prise</translation>
    </message>
    <message>
        <source>Kept the request back of an erasure</source>
        <translation>A conservé la demande lors d’un effacement</translation>
    </message>
    <message>
        <source>Left the request out of reviews, by a person&apos;s right</source>
        <translation>A écarté la demande des revues, par le droit d’une personne</translation>
    </message>
    <message>
        <source>Certified what an erasure has come to</source>
        <translation>A certifié l’aboutissement d’un effacement</translation>
    </message>
    <message>
        <source>a person&apos;s objection</source>
        <translation>opposition d’une personne</translation>
    </message>
    <message>
        <source>requests erased: %1</source>
        <translation>demandes effacées&#xa0;: %1</translation>
    </message>
    <message>
        <source>requests kept back: %1</source>
        <translation>demandes conservées&#xa0;: %1</translation>
    </message>
    <message>
        <source>requests not asked for: %1</source>
        <translation>demandes dont l’effacement n’était pas demandé&#xa0;: %1</translation>
    </message>
    <message>
        <source>put right: %1</source>
        <translation>corrigé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Searched for a person outside a request of theirs</source>
        <translation>A recherché une personne hors de toute demande de sa part</translation>
    </message>
    <message>
        <source>A search for a person was refused, one too many</source>
        <translation>Une recherche de personne a été refusée, une de trop</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>par nom</translation>
    </message>
    <message>
        <source>by mail address</source>
        <translation>par adresse de courriel</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>par téléphone</translation>
    </message>
    <message>
        <source>requests found: %1</source>
        <translation>demandes trouvées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Erased a single value that was held about a person</source>
        <translation>A effacé une seule donnée détenue sur une personne</translation>
    </message>
</context>
<context>
    <name>vigie::ui::UnderstandingForm</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Label of a field: %1 its name, %2 the participant it is about.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>vigie::ui::VersionedPage</name>
    <message>
        <source>Undo all of it</source>
        <translation>Tout défaire</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre sa version</translation>
    </message>
    <message>
        <source>Go on with mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>version %1, set by %2 on %3</source>
        <translation>version %1, fixée par %2 le %3</translation>
    </message>
    <message>
        <source>version %1, set by nobody</source>
        <translation>version %1, fixée par personne</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lu</translation>
    </message>
    <message>
        <source>Not saved: %1, still holds</source>
        <translation>Non enregistré&#xa0;: %1, reste en vigueur</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation>En vigueur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Another lead has changed this</source>
        <translation>Un autre responsable a changé cela</translation>
    </message>
    <message>
        <source>Now %1. %2 What you have written is still here.</source>
        <translation>Maintenant %1. %2 Ce que vous avez écrit est toujours là.</translation>
    </message>
    <message>
        <source>Nothing is known to be changed. What you have written is still here; save it again when the desk answers.</source>
        <translation>Rien ne dit que quelque chose a été modifié. Ce que vous avez écrit est toujours là&#xa0;; enregistrez de nouveau quand le bureau répondra.</translation>
    </message>
    <message>
        <source>This cannot be saved yet</source>
        <translation>Cela ne peut pas encore être enregistré</translation>
    </message>
    <message>
        <source>The desk knows of a fault that is not known here. Nothing was changed, and what you have written is still here.</source>
        <translation>Le bureau connaît un défaut qui n’est pas connu ici. Rien n’a été modifié, et ce que vous avez écrit est toujours là.</translation>
    </message>
</context>
<context>
    <name>vigie::ui::WeekView</name>
    <message>
        <source>Calendar of the request</source>
        <translation>Agenda de la demande</translation>
    </message>
</context>
<context>
    <name>vigie::ui::WishForm</name>
    <message>
        <source>The moment of receipt lies in the future, or before 25 May 2018.</source>
        <translation>La réception est dans le futur, ou avant le 25 mai 2018.</translation>
    </message>
    <message>
        <source>Say for which purposes; billing rests on contract and law, and cannot be among them.</source>
        <translation>Dites pour quelles finalités&#xa0;; la facturation repose sur le contrat et la loi, et n’en fait pas partie.</translation>
    </message>
    <message>
        <source>Say what is wrong and what is right.</source>
        <translation>Dites ce qui est faux et ce qui est juste.</translation>
    </message>
    <message>
        <source>What they ask for</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Par quelle voie</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>Language of the letters</source>
        <translation>Langue des courriers</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Qui est la personne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail addresses, parted by commas</source>
        <translation>Adresses de courriel, séparées par des virgules</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>For which purposes (§2)</source>
        <translation>Pour quelles finalités (§2)</translation>
    </message>
    <message>
        <source>What else they say; what is wrong and what is right</source>
        <translation>Ce que la personne dit encore&#xa0;; ce qui est faux et ce qui est juste</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
</context>
<context>
    <name>vigie::ui::WithdrawAgreementDialog</name>
    <message>
        <source>Withdraw the agreement to %1 of %2</source>
        <extracomment>%1 what was agreed to, %2 the client.</extracomment>
        <translation>Retirer l’accord «&#xa0;%1&#xa0;» de %2</translation>
    </message>
    <message>
        <source>Type the client&apos;s number to confirm: %1</source>
        <translation>Saisissez le numéro du client pour confirmer&#xa0;: %1</translation>
    </message>
    <message>
        <source>The client&apos;s number, to confirm</source>
        <translation>Numéro du client, pour confirmer</translation>
    </message>
    <message>
        <source>What people outside the house hold of this client&apos;s requests that came through Google is called back at once, and their work on it is lost. Its requests then wait for people in house.</source>
        <translation>Ce que des personnes extérieures ont en main des demandes de ce client venues par Google est rappelé aussitôt, et leur travail est perdu. Ses demandes attendent ensuite des personnes internes.</translation>
    </message>
    <message>
        <source>This client&apos;s requests that came through Google are drawn into no further quality sample.</source>
        <translation>Les demandes de ce client venues par Google ne sont plus tirées dans aucun échantillon de qualité.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Withdraw nothing</source>
        <translation>Ne rien retirer</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>vigie::ui::Wording</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Participant %1</source>
        <translation>Participant %1</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Autre personne</translation>
    </message>
    <message>
        <source>person %1</source>
        <translation>personne %1</translation>
    </message>
    <message>
        <source>organisation %1</source>
        <translation>société %1</translation>
    </message>
    <message>
        <source>e-mail %1</source>
        <translation>courriel %1</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>tél. %1</translation>
    </message>
    <message>
        <source>link %1</source>
        <translation>lien %1</translation>
    </message>
    <message>
        <source>conference link %1</source>
        <translation>lien de visio %1</translation>
    </message>
    <message>
        <source>IBAN %1</source>
        <translation>IBAN %1</translation>
    </message>
    <message>
        <source>card %1</source>
        <translation>carte %1</translation>
    </message>
    <message>
        <source>national id %1</source>
        <translation>identité %1</translation>
    </message>
    <message>
        <source>company id %1</source>
        <translation>SIREN %1</translation>
    </message>
    <message>
        <source>VAT number %1</source>
        <translation>TVA %1</translation>
    </message>
    <message>
        <source>passport %1</source>
        <translation>passeport %1</translation>
    </message>
    <message>
        <source>address %1</source>
        <translation>adresse %1</translation>
    </message>
    <message>
        <source>access code %1</source>
        <translation>code d’accès %1</translation>
    </message>
    <message>
        <source>IP address %1</source>
        <translation>adresse IP %1</translation>
    </message>
    <message>
        <source>birth date %1</source>
        <translation>date de naissance %1</translation>
    </message>
    <message>
        <source>number plate %1</source>
        <translation>immatriculation %1</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>numéro %1</translation>
    </message>
    <message>
        <source>hidden word %1</source>
        <translation>mot masqué %1</translation>
    </message>
    <message>
        <source>Name of a person</source>
        <translation>Nom d’une personne</translation>
    </message>
    <message>
        <source>Name of an organisation</source>
        <translation>Nom d’une société</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Conference link</source>
        <translation>Lien de visioconférence</translation>
    </message>
    <message>
        <source>Bank account (IBAN)</source>
        <translation>Compte bancaire (IBAN)</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>Carte de paiement</translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation>Numéro d’identité</translation>
    </message>
    <message>
        <source>Company number</source>
        <translation>Numéro d’entreprise</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>Numéro de passeport</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Code d’accès</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Adresse IP</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Plaque d’immatriculation</translation>
    </message>
    <message>
        <source>Long number</source>
        <translation>Long numéro</translation>
    </message>
    <message>
        <source>Word that may be a name</source>
        <translation>Mot qui pourrait être un nom</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add to calendar</source>
        <translation>Ajouter à l’agenda</translation>
    </message>
    <message>
        <source>Meeting at the office</source>
        <translation>Rendez-vous au bureau</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Déjeuner</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Appel téléphonique</translation>
    </message>
    <message>
        <source>Video conference</source>
        <translation>Visioconférence</translation>
    </message>
    <message>
        <source>Breakfast</source>
        <translation>Petit-déjeuner</translation>
    </message>
    <message>
        <source>Dinner</source>
        <translation>Dîner</translation>
    </message>
    <message>
        <source>Coffee</source>
        <translation>Café</translation>
    </message>
    <message>
        <source>Other meeting</source>
        <translation>Autre rendez-vous</translation>
    </message>
    <message>
        <source>Ambiguous date</source>
        <translation>Date ambiguë</translation>
    </message>
    <message>
        <source>Ambiguous time zone</source>
        <translation>Fuseau ambigu</translation>
    </message>
    <message>
        <source>Unsure kind of meeting</source>
        <translation>Type peu sûr</translation>
    </message>
    <message>
        <source>Unsure duration</source>
        <translation>Durée peu sûre</translation>
    </message>
    <message>
        <source>Unsure place</source>
        <translation>Lieu peu sûr</translation>
    </message>
    <message>
        <source>Unsure participants</source>
        <translation>Participants peu sûrs</translation>
    </message>
    <message>
        <source>No common slot</source>
        <translation>Aucun créneau commun</translation>
    </message>
    <message>
        <source>A calendar is not known</source>
        <translation>Un agenda est inconnu</translation>
    </message>
    <message>
        <source>Conflicting constraints</source>
        <translation>Contraintes contradictoires</translation>
    </message>
    <message>
        <source>Proposals were refused</source>
        <translation>Propositions refusées</translation>
    </message>
    <message>
        <source>Part of it is unreadable</source>
        <translation>Une partie est illisible</translation>
    </message>
    <message>
        <source>Unusual request</source>
        <translation>Demande inhabituelle</translation>
    </message>
    <message>
        <source>Sensitive content</source>
        <translation>Contenu sensible</translation>
    </message>
    <message>
        <source>Doubt about the redaction</source>
        <translation>Doute sur le masquage</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Contraintes</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>the client’s phone number</source>
        <translation>le téléphone du client</translation>
    </message>
    <message>
        <source>access instructions</source>
        <translation>les instructions d’accès</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>l’adresse</translation>
    </message>
    <message>
        <source>the conference link</source>
        <translation>le lien de visioconférence</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>provisoire</translation>
    </message>
    <message>
        <source>away</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>travel</source>
        <translation>trajet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>It is not about a meeting</source>
        <translation>Il ne s’agit pas d’un rendez-vous</translation>
    </message>
    <message>
        <source>Outside the service</source>
        <translation>Hors du service</translation>
    </message>
    <message>
        <source>The client does not want it</source>
        <translation>Le client ne le souhaite pas</translation>
    </message>
    <message>
        <source>Impossible under these constraints</source>
        <translation>Impossible avec ces contraintes</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Autre motif</translation>
    </message>
    <message>
        <source>The automation behaved abnormally</source>
        <translation>L’automate s’est comporté anormalement</translation>
    </message>
    <message>
        <source>Something was not redacted</source>
        <translation>Quelque chose n’a pas été masqué</translation>
    </message>
    <message>
        <source>A person exercises their rights</source>
        <translation>Une personne exerce ses droits</translation>
    </message>
    <message>
        <source>End of my shift</source>
        <translation>Fin de mon service</translation>
    </message>
    <message>
        <source>I know these people</source>
        <translation>Je connais ces personnes</translation>
    </message>
    <message>
        <source>Not a language of mine</source>
        <translation>Je ne parle pas cette langue</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>J’ai un doute</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>Union européenne</translation>
    </message>
    <message>
        <source>third country</source>
        <translation>pays tiers</translation>
    </message>
    <message numerus="yes">
        <source>Propose %n slot(s)</source>
        <translation>
            <numerusform>Proposer %n&#xa0;créneau</numerusform>
            <numerusform>Proposer %n&#xa0;créneaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Demander une précision</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>Annuler le rendez-vous</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Décliner</translation>
    </message>
    <message>
        <source>Hand over to support</source>
        <translation>Passer au support</translation>
    </message>
    <message>
        <source>To tell two people or things apart</source>
        <translation>Pour distinguer deux personnes ou deux choses</translation>
    </message>
    <message>
        <source>To understand what is asked for</source>
        <translation>Pour comprendre ce qui est demandé</translation>
    </message>
    <message>
        <source>To know the place</source>
        <translation>Pour connaître le lieu</translation>
    </message>
    <message>
        <source>It seems to be hidden without need</source>
        <translation>Elle semble masquée sans nécessité</translation>
    </message>
    <message>
        <source>Missed redaction</source>
        <translation>Masquage oublié</translation>
    </message>
    <message>
        <source>Client at risk</source>
        <translation>Client à risque</translation>
    </message>
    <message>
        <source>Exemplary</source>
        <translation>Exemplaire</translation>
    </message>
    <message>
        <source>Rubric unclear here</source>
        <translation>Grille peu claire ici</translation>
    </message>
    <message>
        <source>To answer the person</source>
        <translation>Pour répondre à la personne</translation>
    </message>
    <message>
        <source>To clear up an incident</source>
        <translation>Pour éclaircir un incident</translation>
    </message>
    <message>
        <source>For a complaint or an authority</source>
        <translation>Pour une plainte ou une autorité</translation>
    </message>
    <message>
        <source>For something else</source>
        <translation>Pour autre chose</translation>
    </message>
    <message>
        <source>adequacy decision</source>
        <translation>décision d’adéquation</translation>
    </message>
    <message>
        <source>standard contractual clauses</source>
        <translation>clauses contractuelles types</translation>
    </message>
    <message>
        <source>binding corporate rules</source>
        <translation>règles d’entreprise contraignantes</translation>
    </message>
    <message>
        <source>code of conduct</source>
        <translation>code de conduite</translation>
    </message>
    <message>
        <source>certification</source>
        <translation>certification</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Pris en acte</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Contesté</translation>
    </message>
    <message>
        <source>Upheld</source>
        <extracomment>Of a finding that was contested: the lead agrees with the review. French: Maintenu</extracomment>
        <translation>Maintenu</translation>
    </message>
    <message>
        <source>Overturned</source>
        <extracomment>Of a finding that was contested: it counts no more. French: Annulé</extracomment>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Freedom of expression and information (a)</source>
        <translation>Liberté d’expression et d’information (a)</translation>
    </message>
    <message>
        <source>Legal obligation (b)</source>
        <translation>Obligation légale (b)</translation>
    </message>
    <message>
        <source>Archives, research or statistics (d)</source>
        <translation>Archives, recherche ou statistiques (d)</translation>
    </message>
    <message>
        <source>Legal claims (e)</source>
        <translation>Droits en justice (e)</translation>
    </message>
    <message>
        <source>when it was received</source>
        <translation>la réception</translation>
    </message>
    <message>
        <source>how it came</source>
        <translation>le canal</translation>
    </message>
    <message>
        <source>language</source>
        <translation>la langue</translation>
    </message>
    <message>
        <source>whom it is about</source>
        <translation>la personne</translation>
    </message>
    <message>
        <source>contact or user</source>
        <translation>contact ou utilisateur</translation>
    </message>
    <message>
        <source>purposes</source>
        <translation>les finalités</translation>
    </message>
    <message>
        <source>what they say</source>
        <translation>ce qu’elle dit</translation>
    </message>
</context>
<context>
    <name>vigie::ui::ZonePicker</name>
    <message>
        <source>Remove the ruler of %1</source>
        <translation>Retirer l’échelle de %1</translation>
    </message>
    <message>
        <source>a participant&apos;s zone</source>
        <translation>fuseau d’un participant</translation>
    </message>
    <message>
        <source>Third time zone</source>
        <translation>Troisième fuseau horaire</translation>
    </message>
    <message>
        <source>City, country or time zone</source>
        <translation>Ville, pays ou fuseau horaire</translation>
    </message>
    <message>
        <source>Search for a time zone</source>
        <translation>Chercher un fuseau horaire</translation>
    </message>
    <message>
        <source>Time zones found</source>
        <translation>Fuseaux horaires trouvés</translation>
    </message>
</context>
</TS>
