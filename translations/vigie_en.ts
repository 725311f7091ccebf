<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>vigie::ui::AgreementWords</name>
    <message numerus="yes">
        <source>%n request(s) wait for people in house</source>
        <translation>
            <numerusform>%n request waits for people in house</numerusform>
            <numerusform>%n requests wait for people in house</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::AgreementsPage</name>
    <message numerus="yes">
        <source>%n request(s) wait because their clients have not agreed</source>
        <translation>
            <numerusform>%n request waits because its client has not agreed</numerusform>
            <numerusform>%n requests wait because their clients have not agreed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::AuditPage</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n entries</source>
        <translation>
            <numerusform>the newest entry</numerusform>
            <numerusform>the newest %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole at %1: %n entries</source>
        <translation>
            <numerusform>Whole at %1: %n entry</numerusform>
            <numerusform>Whole at %1: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in the file</source>
        <translation>
            <numerusform>%n entry is in the file</numerusform>
            <numerusform>%n entries are in the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::CaseChanges</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::CasePage</name>
    <message numerus="yes">
        <source>Thread · %n message(s)</source>
        <extracomment>Heading of the thread; %n messages. French: Fil · %n message(s)</extracomment>
        <translation>
            <numerusform>Thread · %n message</numerusform>
            <numerusform>Thread · %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::FingerprintPanel</name>
    <message numerus="yes">
        <source>Type the last %n character(s) of the announced fingerprint</source>
        <translation>
            <numerusform>Type the last %n character of the announced fingerprint</numerusform>
            <numerusform>Type the last %n characters of the announced fingerprint</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::Format</name>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::HandledView</name>
    <message numerus="yes">
        <source>Thread · %n message(s)</source>
        <translation>
            <numerusform>Thread · %n message</numerusform>
            <numerusform>Thread · %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::HeldFacts</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) on the redaction</source>
        <translation>
            <numerusform>%n report on the redaction</numerusform>
            <numerusform>%n reports on the redaction</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) about their data</source>
        <translation>
            <numerusform>%n request about their data</numerusform>
            <numerusform>%n requests about their data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the audit trail</source>
        <translation>
            <numerusform>%n entry of the audit trail</numerusform>
            <numerusform>%n entries of the audit trail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) of the desk</source>
        <translation>
            <numerusform>%n account of the desk</numerusform>
            <numerusform>%n accounts of the desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restricted: until that is lifted</source>
        <translation>
            <numerusform>%n restricted: until that is lifted</numerusform>
            <numerusform>%n restricted: until that is lifted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shown %n time(s)</source>
        <translation>
            <numerusform>shown %n time</numerusform>
            <numerusform>shown %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept back: until nothing asks for that any more, and erased then</source>
        <translation>
            <numerusform>%n kept back: until nothing asks for that any more, and erased then</numerusform>
            <numerusform>%n kept back: until nothing asks for that any more, and erased then</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) that say(s) who it is</source>
        <translation>
            <numerusform>%n note that says who it is</numerusform>
            <numerusform>%n notes that say who it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable package(s) that say(s) who it is</source>
        <translation>
            <numerusform>%n unreadable package that says who it is</numerusform>
            <numerusform>%n unreadable packages that say who it is</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::HoldingsCard</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shown %n time(s) at workstations</source>
        <translation>
            <numerusform>shown once at a workstation</numerusform>
            <numerusform>shown %n times at workstations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is/are still being worked on: erased it is withdrawn, restricted it is held back.</source>
        <translation>
            <numerusform>%n of them is still being worked on: erased it is withdrawn, restricted it is held back.</numerusform>
            <numerusform>%n of them are still being worked on: erased they are withdrawn, restricted they are held back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::IncidentsPage</name>
    <message numerus="yes">
        <source>%n free; the oldest comes first.</source>
        <translation>
            <numerusform>%n free; the oldest comes first.</numerusform>
            <numerusform>%n free; the oldest comes first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::InsightsWorkspace</name>
    <message numerus="yes">
        <source>the last %n</source>
        <comment>sampling periods</comment>
        <translation>
            <numerusform>the last %n</numerusform>
            <numerusform>the last %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) that nobody may be given</source>
        <translation>
            <numerusform>%n review that nobody may be given</numerusform>
            <numerusform>%n reviews that nobody may be given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) cannot be accepted</source>
        <translation>
            <numerusform>%n period cannot be accepted</numerusform>
            <numerusform>%n periods cannot be accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::KeyFigures</name>
    <message numerus="yes">
        <source>No rate is shown on fewer than %n review(s).</source>
        <translation>
            <numerusform>No rate is shown on fewer than %n review.</numerusform>
            <numerusform>No rate is shown on fewer than %n reviews.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Nothing is reviewed of %2 drawn in %n strata with %3 handled: others stand for them.</source>
        <comment>sentences</comment>
        <translation>
            <numerusform>%1 Nothing is reviewed of %2 drawn in %n stratum with %3 handled: others stand for them.</numerusform>
            <numerusform>%1 Nothing is reviewed of %2 drawn in %n strata with %3 handled: others stand for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::LevelsPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::LockPage</name>
    <message numerus="yes">
        <source>Wait %n second(s) before you try again.</source>
        <translation>
            <numerusform>Wait %n second before you try again.</numerusform>
            <numerusform>Wait %n seconds before you try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n more wrong one(s) you are signed out, and what you hold goes back to the desk.</source>
        <translation>
            <numerusform>After %n more wrong one you are signed out, and what you hold goes back to the desk.</numerusform>
            <numerusform>After %n more wrong ones you are signed out, and what you hold goes back to the desk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n decision(s) of the outbox were saved.</source>
        <translation>
            <numerusform>%n decision of the outbox was saved.</numerusform>
            <numerusform>%n decisions of the outbox were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) that you had submitted could not be read and may not have arrived: tell your lead.</source>
        <translation>
            <numerusform>%n review that you had submitted could not be read and may not have arrived: tell your lead.</numerusform>
            <numerusform>%n reviews that you had submitted could not be read and may not have arrived: tell your lead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you had entered in %n review(s) could not be read: answer again.</source>
        <translation>
            <numerusform>What you had entered in %n review could not be read: answer again.</numerusform>
            <numerusform>What you had entered in %n reviews could not be read: answer again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) on the redaction could not be read: report again what is still to be seen.</source>
        <translation>
            <numerusform>%n report on the redaction could not be read: report again what is still to be seen.</numerusform>
            <numerusform>%n reports on the redaction could not be read: report again what is still to be seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::MessageCard</name>
    <message numerus="yes">
        <source>The rest of this message is not shown: %n more character(s).</source>
        <translation>
            <numerusform>The rest of this message is not shown: %n more character.</numerusform>
            <numerusform>The rest of this message is not shown: %n more characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::OutboxPage</name>
    <message numerus="yes">
        <source>%n refused</source>
        <extracomment>How many of what is in the outbox. French: %n refusé</extracomment>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::OutboxRow</name>
    <message numerus="yes">
        <source>Tried %n time(s). It is kept and leaves by itself as soon as the desk answers.</source>
        <translation>
            <numerusform>Tried %n time. It is kept and leaves by itself as soon as the desk answers.</numerusform>
            <numerusform>Tried %n times. It is kept and leaves by itself as soon as the desk answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::RectifyDialog</name>
    <message numerus="yes">
        <source>In the participants, contacts, places and events of %n request(s), in decisions and notes, in what is revealed of them, and in mails that have not gone yet. What people wrote in mails stays as it was.</source>
        <translation>
            <numerusform>In the participants, contacts, places and events of %n request, in decisions and notes, in what is revealed of them, and in mails that have not gone yet. What people wrote in mails stays as it was.</numerusform>
            <numerusform>In the participants, contacts, places and events of %n requests, in decisions and notes, in what is revealed of them, and in mails that have not gone yet. What people wrote in mails stays as it was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::RegisterPage</name>
    <message numerus="yes">
        <source>%n disclosure(s)</source>
        <translation>
            <numerusform>%n disclosure</numerusform>
            <numerusform>%n disclosures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n disclosure(s)</source>
        <translation>
            <numerusform>the newest disclosure</numerusform>
            <numerusform>the newest %n disclosures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disclosure(s) are in the file</source>
        <translation>
            <numerusform>%n disclosure is in the file</numerusform>
            <numerusform>%n disclosures are in the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::RevealWindow</name>
    <message numerus="yes">
        <source>Shown for %n more second(s)</source>
        <translation>
            <numerusform>Shown for %n more second</numerusform>
            <numerusform>Shown for %n more seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::RevealsPage</name>
    <message numerus="yes">
        <source>%n reveal(s)</source>
        <translation>
            <numerusform>%n reveal</numerusform>
            <numerusform>%n reveals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n reveal(s)</source>
        <translation>
            <numerusform>the newest reveal</numerusform>
            <numerusform>the newest %n reveals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Worth a look: what is unusual about %n person(s), of all that was ever revealed. Enter shows it.</source>
        <translation>
            <numerusform>Worth a look: what is unusual about one person, of all that was ever revealed. Enter shows it.</numerusform>
            <numerusform>Worth a look: what is unusual about %n people, of all that was ever revealed. Enter shows it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reveal(s) are in the file</source>
        <translation>
            <numerusform>%n reveal is in the file</numerusform>
            <numerusform>%n reveals are in the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReviewBar</name>
    <message numerus="yes">
        <source>%n question(s) open</source>
        <translation>
            <numerusform>%n question open</numerusform>
            <numerusform>%n questions open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::ReviewWorkspace</name>
    <message numerus="yes">
        <source>%n review(s) you submitted are kept and go out by themselves. The next one comes once the connection is back.</source>
        <translation>
            <numerusform>%n review you submitted is kept and goes out by itself. The next one comes once the connection is back.</numerusform>
            <numerusform>%n reviews you submitted are kept and go out by themselves. The next one comes once the connection is back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of the sample are waiting. The desk gives you one; nobody chooses.</source>
        <translation>
            <numerusform>%n request of the sample is waiting. The desk gives you one; nobody chooses.</numerusform>
            <numerusform>%n requests of the sample are waiting. The desk gives you one; nobody chooses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) wait to be sent.</source>
        <translation>
            <numerusform>%n review waits to be sent.</numerusform>
            <numerusform>%n reviews wait to be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::RightsPage</name>
    <message numerus="yes">
        <source>Erase %n request(s)</source>
        <translation>
            <numerusform>Erase %n request</numerusform>
            <numerusform>Erase %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restrict %n request(s)</source>
        <translation>
            <numerusform>Restrict %n request</numerusform>
            <numerusform>Restrict %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept back</source>
        <extracomment>After the state of an erasure that is over: so many requests stay on a ground of art. 17(3).</extracomment>
        <translation>
            <numerusform>%n kept back</numerusform>
            <numerusform>%n kept back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n request(s) out</source>
        <translation>
            <numerusform>Leave %n request out</numerusform>
            <numerusform>Leave %n requests out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n single value(s)</source>
        <translation>
            <numerusform>Erase %n single value</numerusform>
            <numerusform>Erase %n single values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::RightsPane</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) or package(s)</source>
        <translation>
            <numerusform>%n note or package</numerusform>
            <numerusform>%n notes or packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::RightsWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is being put together: %1 of %n request(s).</source>
        <translation>
            <numerusform>It is being put together: %1 of %n request.</numerusform>
            <numerusform>It is being put together: %1 of %n requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar entry(ies)</source>
        <translation>
            <numerusform>%n calendar entry</numerusform>
            <numerusform>%n calendar entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s)</source>
        <translation>
            <numerusform>%n mail</numerusform>
            <numerusform>%n mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single value(s)</source>
        <translation>
            <numerusform>%n single value</numerusform>
            <numerusform>%n single values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::SlotWords</name>
    <message numerus="yes">
        <source>%1 has %n meeting(s) that day already</source>
        <translation>
            <numerusform>%1 has %n meeting that day already</numerusform>
            <numerusform>%1 has %n meetings that day already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::StatusStrip</name>
    <message numerus="yes">
        <source>Outbox: %n refused</source>
        <translation>
            <numerusform>Outbox: %n refused</numerusform>
            <numerusform>Outbox: %n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n waiting</source>
        <translation>
            <numerusform>Outbox: %n waiting</numerusform>
            <numerusform>Outbox: %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reserve: %n request(s) ready</source>
        <translation>
            <numerusform>Reserve: %n request ready</numerusform>
            <numerusform>Reserve: %n requests ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::SubjectWords</name>
    <message numerus="yes">
        <source>No more than %n e-mail address(es).</source>
        <translation>
            <numerusform>No more than %n e-mail address.</numerusform>
            <numerusform>No more than %n e-mail addresses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::SupervisionWorkspace</name>
    <message numerus="yes">
        <source>%n request(s) are waiting. The desk gives you the most urgent one.</source>
        <translation>
            <numerusform>%n request is waiting. The desk gives it to you.</numerusform>
            <numerusform>%n requests are waiting. The desk gives you the most urgent one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Propose %n slot(s)</source>
        <extracomment>%n slots are offered to the participants. French: Proposer %n créneau(x)</extracomment>
        <translation>
            <numerusform>Propose %n slot</numerusform>
            <numerusform>Propose %n slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::Wording</name>
    <message numerus="yes">
        <source>Propose %n slot(s)</source>
        <translation>
            <numerusform>Propose %n slot</numerusform>
            <numerusform>Propose %n slots</numerusform>
        </translation>
    </message>
</context>
</TS>
