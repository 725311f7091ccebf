<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>vigie::ui</name>
    <message>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>India</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::ActionContext</name>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understanding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::CalendarPanel</name>
    <message>
        <source>Earlier days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <extracomment>How many days the calendar shows. French: Semaine, 3 jours, Jour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show three days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client&apos;s time: %1</source>
        <extracomment>%1 a city: shows its time on the second ruler.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second ruler: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::ErrorText</name>
    <message>
        <source>The desk did not accept what was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has taken effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what you entered and try again; if it happens again, hand the request over to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was withdrawn, erased or given to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the next request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed for this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role or your site may not do this, and nothing has been done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your lead if you need this right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk has ended this session, or the name and password do not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again; what waits in the outbox is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk accepts no sign-in for this name for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your decision was made on an earlier version and has not taken effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what changed and decide again; what you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lease has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request may now be with somebody else; your decision has not taken effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the next request; what you typed stays readable here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another decision on this request has taken effect; yours has not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard your decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may not be shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client has not designated this information for these people; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what is shared and decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot is no longer free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A calendar has changed since; nobody has been invited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another slot and decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot has already begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has been invited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a later slot and decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk already knows another decision by this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one has not taken effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remake the decision; it gets a new number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late to take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision has been released and its messages have left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is wrong, hand it over to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on with the requests you hold; decisions wait in the outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network; the workstation tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk is not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither your name nor your password has been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare its fingerprint with the one you were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk shows another certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be listening in between; neither your name nor your password has been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not go on unless your lead has announced the new fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no desk at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answered, but it is not a Vigie desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, and whether this network asks for a sign-in of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk has a problem of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is safe here and will be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment; tell your lead if it lasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keyring on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept on disk: what you hold is lost when the program ends, and the desk gives it to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a keyring such as GNOME Keyring or KWallet, then start Vigie again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept on disk until it is unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept on disk for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether it waits for its password in another window, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not accept any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was last entered is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or check the permissions, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local cache cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been set aside; what the desk has is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to load what you hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in Vigie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step was not carried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell support what you did.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::FingerprintPanel</name>
    <message>
        <source>This desk shows another certificate than before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the desk you trusted, or it has a new certificate. Somebody may be listening in between. Neither your name nor your password has been sent. Go on only if your lead has announced the new fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust the new certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this your desk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the first contact with %1. Compare the fingerprint below, group by group, with the one you were given. Neither your name nor your password has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown now (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have compared all of it, and it is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Type the last %n character(s) of the announced fingerprint</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Do not go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::Format</name>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>London</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brussels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vienna</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lisbon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Athens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warsaw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copenhagen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zurich</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cairo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dubai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>São Paulo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Montreal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mexico City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Los Angeles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antananarivo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigie::ui::MainWindow</name>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::MessageCard</name>
    <message>
        <source>Hide quoted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The rest of this message is not shown: %n more character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Message from %1, %2</source>
        <extracomment>%1 the sender, %2 day and time.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted in the message from %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted text of the message from %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::MessageText</name>
    <message>
        <source>Redacted: %1</source>
        <extracomment>%1 is what a redacted word is, e.g. &quot;phone number&quot;. The value itself is never shown.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invisible character of the mail, made visible</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::OutboxPage</name>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions pass through here on their way to the desk. With no network they wait here, and nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::OutboxRow</name>
    <message>
        <source>Discard for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard decision %1 for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard decision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept on this computer and leaves by itself as soon as the desk answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s). It is kept and leaves by itself as soon as the desk answers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk has not confirmed it yet. If the answer is lost, it is asked again; it takes effect once only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes effect in %1 s; until then it can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk is releasing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has taken effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has had no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at decision %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take decision %1 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::SettingsPage</name>
    <message>
        <source>%1, site %2 in %3, level “%4”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you hold is kept on this computer, encrypted; its key is in the keyring. Signing out destroys the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you hold is in memory only and is gone when the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account and this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::SignInPage</name>
    <message>
        <source>The desk did not accept this name and password, or your session has ended. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk does not answer. Check its address and the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to your desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address. Give a host name, and a port if it is not 8443.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request is redacted at the desk before it comes here. What you see and decide is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::SlotWords</name>
    <message>
        <source>Cl</source>
        <extracomment>&quot;Client&quot; in two letters, for narrow lanes.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All free</source>
        <extracomment>Verdict on a slot. French: Tous libres</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible</source>
        <extracomment>Verdict on a slot: nobody is busy, but something is unknown. French: Possible</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less good</source>
        <extracomment>Verdict on a slot. French: Moins bon</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <extracomment>Verdict on a slot that cannot be taken. French: Bloqué</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preferred time</source>
        <extracomment>French: moment souhaité</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a preferred time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within everybody&apos;s hours</source>
        <extracomment>French: dans les heures de chacun</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside %1&apos;s hours</source>
        <extracomment>%1 is &quot;Client&quot; or a letter. French: hors des heures de %1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s calendar unknown</source>
        <extracomment>French: agenda de %1 inconnu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tentative</source>
        <extracomment>French: %1 provisoire</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 busy</source>
        <extracomment>French: %1 pas libre</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 away</source>
        <extracomment>French: absence de %1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 travelling</source>
        <extracomment>French: %1 en trajet</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 from a journey of %1</source>
        <extracomment>%2 is a duration. French: à %2 d&apos;un trajet de %1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts in only %1</source>
        <extracomment>French: dans %1 seulement</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the requested period</source>
        <extracomment>French: hors de la période demandée</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed earlier</source>
        <extracomment>French: déjà proposé</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unusual hour for this kind</source>
        <extracomment>French: heure inhabituelle pour ce type</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clocks change that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clocks change for %1</source>
        <extracomment>French: changement d&apos;heure chez %1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the past</source>
        <extracomment>French: déjà passé</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away</source>
        <extracomment>Out of office; drawn in narrow lanes: one short word. French: absent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>travel</source>
        <extracomment>A journey; drawn in narrow lanes: one short word. French: trajet</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current meeting</source>
        <extracomment>On the outline of the meeting as it is now. French: rendez-vous actuel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered before</source>
        <extracomment>On the outline of a slot that the thread has offered already. French: déjà proposé</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks go forward in %1: %2</source>
        <extracomment>%1 a city, %2 a day. French: Heure d&apos;été à %1 : %2</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks go back in %1: %2</source>
        <extracomment>%1 a city, %2 a day. French: Heure d&apos;hiver à %1 : %2</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slot %1, %2 %3, %4</source>
        <extracomment>Read by a screen reader: %1 number of the slot, %2 day, %3 times, %4 why it is good or poor.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 all day, %3</source>
        <extracomment>Read by a screen reader: %1 participant, %2 day, %3 kind of block.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 %3, %4</source>
        <extracomment>Read by a screen reader: %1 participant, %2 day, %3 times, %4 kind of block.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::StatusStrip</name>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reserve: %n request(s) ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reserve: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site %1 (%2) · level “%3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this site, in %1, may see of a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lease %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::ThreadView</name>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::WeekView</name>
    <message>
        <source>Calendar of the request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vigie::ui::Wording</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conference link %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IBAN %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>national id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passport %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth date %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number plate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden word %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conference link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank account (IBAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word that may be a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting at the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video conference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakfast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dinner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coffee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiguous date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiguous time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure kind of meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No common slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A calendar is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicting constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals were refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of it is unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusual request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubt about the redaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client’s phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the conference link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tentative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not about a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client does not want it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impossible under these constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The automation behaved abnormally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was not redacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person exercises their rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of my shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know these people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a language of mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>European Union</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third country</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Propose %n slot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over to support</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
