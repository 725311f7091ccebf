// The letters of rights requests: what must be in them, and what is put into them (D2, D3, D7).
#include "models/domain/rightsletters.h"
#include "tests/support/sampleletters.h"

#include <QTest>
#include <QTimeZone>

using namespace vigie;
using namespace Qt::StringLiterals;
using Kind = RightsStepKind;

namespace {

const QTimeZone paris("Europe/Paris");

Instant at(const char *rfc3339)
{
    return fromRfc3339(QString::fromLatin1(rfc3339)).value();
}

RightsCase received(RightKind kind, const QString &language = u"fr"_s)
{
    RightsWish wish;
    wish.kind = kind;
    wish.receivedAt = at("2026-03-02T23:30:00Z"); // the third in Paris
    wish.language = language;
    wish.subject = {u"Zoé Quemeneur"_s, {u"zoe@exemple.test"_s}, {}, SubjectRole::Contact};
    return {RightsId{u"r1"_s}, u"D-2026-0041"_s, wish, {}};
}

RightsLetter written(const LetterTemplates &templates, const RightsCase &request, Kind kind, const QString &words)
{
    ClockReading clock;
    clock.due = QDate(2026, 4, 3);
    return writeLetter(templates, request, {kind, at("2026-03-05T10:00:00Z"), {}, words}, clock, QDate(2026, 3, 19), paris);
}

QStringList linesOf(const std::vector<LetterFault> &faults)
{
    QStringList lines;
    for (const LetterFault &fault : faults)
        lines.append(inOneLine(fault));
    return lines;
}

} // namespace

class RightsLettersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsPutIn()
    {
        LetterTemplates templates = sampleLetters();
        templates.texts[u"fr"_s].letters[LetterKind::Refusal] = {
            u"{number}, {company}"_s,
            u"{person}, le {received} : {right}\n\n{words}\n\navant le {due}, {client-by}\n\n{officer}, {authority}. {remedy}"_s};
        const RightsLetter letter = written(templates, received(RightKind::Erasure), Kind::Refused, u" Rien. "_s);
        QCOMPARE(letter.subject, u"D-2026-0041, The house"_s);
        QCOMPARE(letter.body,
                 u"Zoé Quemeneur, zoe@exemple.test, le 3 mars 2026 : erasure\n\nRien.\n\n"
                 "avant le 3 avril 2026, 19 mars 2026\n\ndpo@house.test, the CNIL. Go to court.\n"_s);
        QVERIFY(letter.client.isEmpty());
    }
    void aRefusalThatWasChangedByHandStillSaysWhereToComplain()
    {
        const LetterTemplates templates = sampleLetters();
        const QString body = written(templates, received(RightKind::Erasure), Kind::Refused, u"Rien."_s).body;
        QVERIFY(missingInRefusal(templates, body).empty());
        using enum LetterField;
        QCOMPARE(missingInRefusal(templates, u"Non."_s), (std::vector{Authority, Remedy, Officer}));
        QCOMPARE(missingInRefusal(templates, QString(body).remove(u"dpo@house.test"_s)), std::vector{Officer});
        QVERIFY(missingInRefusal(templates, u"THE\u00a0CNIL,\r\ndpo@house.test: go  to court."_s).empty());
    }
    void daysAreWrittenInItsLanguage()
    {
        LetterTemplates templates = sampleLetters();
        templates.texts[u"en"_s].letters[LetterKind::Extension] = {u"{number}"_s, u"{due}"_s};
        QCOMPARE(written(templates, received(RightKind::Access, u"en"_s), Kind::Extended, {}).body, u"3 April 2026\n"_s);
    }
    void aParagraphWithoutWordsIsLeftOut()
    {
        LetterTemplates templates = sampleLetters();
        templates.texts[u"fr"_s].letters[LetterKind::Acknowledgement] = {u"{number}"_s, u"Bonjour,\n\n{words}\n\nAu revoir"_s};
        QCOMPARE(written(templates, received(RightKind::Access), Kind::Acknowledged, {}).body, u"Bonjour,\n\nAu revoir\n"_s);
    }
    void whatWasKeptBackIsSaidWithItsGroundAndWhereToComplain_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("says");
        const QString french =
            u"Bonjour\n\nNous conservons toutefois les échanges suivants, sans plus les utiliser\u00a0:\n"
            "– celui du 3 janvier 2026, pour la constatation, l’exercice ou la défense de droits en justice (article 17, "
            "paragraphe\u00a03, point\u00a0e), du RGPD)\u00a0: Un litige\n\n"
            "Si cela ne vous convient pas, vous pouvez vous adresser à notre délégué à la protection des données "
            "(dpo@house.test) et introduire une réclamation auprès de the CNIL. Go to court.\n"_s;
        QTest::newRow("where the template says") << u"fr"_s << u"Bonjour\n\n{kept}"_s << french;
        QTest::newRow("at the end of an older template") << u"fr"_s << u"Bonjour"_s << french;
        QTest::newRow("in English")
            << u"en"_s << u"{kept}"_s
            << u"We keep the following exchanges, however, and no longer use them:\n"
               "– that of 3 January 2026, for the establishment, exercise or defence of legal claims (article 17(3)(e) of the "
               "GDPR): Un litige\n\nIf you are not satisfied with that, you can turn to our data protection officer "
               "(dpo@house.test) and lodge a complaint with the CNIL. Go to court.\n"_s;
    }
    void whatWasKeptBackIsSaidWithItsGroundAndWhereToComplain()
    {
        QFETCH(QString, language);
        QFETCH(QString, body);
        QFETCH(QString, says);
        LetterTemplates templates = sampleLetters();
        templates.texts[language].letters[LetterKind::ErasureAnswer] = {u"{number}"_s, body};
        RightsCase request = received(RightKind::Erasure, language);
        const KeepingBack claim{RequestId{u"r9"_s}, KeepingGround::LegalClaims, u" Un\nlitige"_s};
        request.steps = {
            {Kind::Acted, at("2026-03-04T10:00:00Z"), {}, {}, {}, {}, {}, Erased{{}, {{claim, at("2026-01-02T23:30:00Z")}}}}};
        QCOMPARE(written(templates, request, Kind::Answered, {}).body, says);
    }
    void whatGoesOnForSecurityIsSaidWithItsGroundsAndWhereToComplain()
    {
        LetterTemplates templates = sampleLetters();
        templates.texts[u"en"_s].letters[LetterKind::ObjectionAnswer] = {u"{number}"_s, u"{kept}"_s};
        RightsCase request = received(RightKind::Objection, u"en"_s);
        // Said again, it is put right.
        request.steps = {{Kind::Weighed, at("2026-03-04T10:00:00Z"), {}, u"The log of signs"_s},
                         {Kind::Weighed, at("2026-03-04T11:00:00Z"), {}, u"The log of sign-ins"_s}};
        QCOMPARE(
            written(templates, request, Kind::Answered, {}).body,
            u"We go on processing what the security of the service asks for, on compelling legitimate grounds (article 21(1) of "
            "the GDPR): The log of sign-ins\n\nIf you are not satisfied with that, you can turn to our data protection officer "
            "(dpo@house.test) and lodge a complaint with the CNIL. Go to court.\n"_s);
    }
    void whatDoesNotGoOnForSecurityIsNotSaidTo_data()
    {
        QTest::addColumn<RightKind>("kind");
        QTest::addColumn<std::vector<Kind>>("steps");
        QTest::addColumn<QString>("says");
        QTest::newRow("grounds that do not prevail")
            << RightKind::Objection << std::vector<Kind>{Kind::Weighed, Kind::SecurityStopped} << u"Hello\n"_s;
        // What degrades is said by templates of before, too, that have no place for it.
        QTest::newRow("consent taken back") << RightKind::Withdrawal << std::vector<Kind>{Kind::Weighed}
                                            << u"Hello\n\nThe arranging of your meetings is not affected.\n"_s;
    }
    void whatDoesNotGoOnForSecurityIsNotSaidTo()
    {
        QFETCH(RightKind, kind);
        QFETCH(std::vector<Kind>, steps);
        LetterTemplates templates = sampleLetters();
        for (const LetterKind letter : {LetterKind::ObjectionAnswer, LetterKind::WithdrawalAnswer})
            templates.texts[u"en"_s].letters[letter] = {u"{number}"_s, u"Hello\n\n{kept}"_s};
        RightsCase request = received(kind, u"en"_s);
        for (const Kind step : steps)
            request.steps.push_back({step, at("2026-03-04T10:00:00Z"), {}, u"The log of sign-ins"_s});
        QTEST(written(templates, request, Kind::Answered, {}).body, "says");
    }
    void whatDegradesIsSaidByPurpose_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<std::set<Purpose>>("purposes");
        QTest::addColumn<QString>("says");
        using enum Purpose;
        QTest::newRow("newsletter") << u"en"_s << std::set{Newsletter}
                                    << u"You no longer get our newsletter. The arranging of your meetings is not affected.\n"_s;
        QTest::newRow("scheduling") << u"en"_s << std::set{Scheduling}
                                    << u"Without this data the arranging of meetings with you by our service is degraded or "
                                       "becomes impossible.\n"_s;
        QTest::newRow("in French") << u"fr"_s << std::set{Surveys, Improvement}
                                   << u"Vous ne recevez plus nos enquêtes. Vos échanges ne servent plus à améliorer le "
                                      "service. L’organisation de vos rendez-vous n’en est pas affectée.\n"_s;
    }
    void whatDegradesIsSaidByPurpose()
    {
        QFETCH(QString, language);
        QFETCH(std::set<Purpose>, purposes);
        LetterTemplates templates = sampleLetters();
        for (const LetterKind kind : {LetterKind::WithdrawalAnswer, LetterKind::ObjectionAnswer})
            templates.texts[language].letters[kind] = {u"{number}"_s, u"{consequence}"_s};
        RightsCase request = received(RightKind::Withdrawal, language);
        request.wish.scope.purposes = purposes;
        QTEST(written(templates, request, Kind::Answered, {}).body, "says");
        request.wish.kind = RightKind::Objection;
        QCOMPARE(written(templates, request, Kind::Answered, {}).body, u"\n"_s);
    }
    void whoWasToldIsSaidByKinds_data()
    {
        using Recipients = std::optional<std::vector<HeldRecipient>>;
        QTest::addColumn<Recipients>("recipients");
        QTest::addColumn<std::vector<Kind>>("told");
        QTest::addColumn<QString>("says");
        const HeldRecipient one{RecipientKind::Clients, u"K-318"_s, {}, 2};
        const HeldRecipient other{RecipientKind::Clients, u"K-319"_s, {}, 2};
        const HeldRecipient participants{RecipientKind::Participants, {}, {}, 1};
        const HeldRecipient site{RecipientKind::Supervision, u"Antananarivo"_s, u"MG"_s, 2};
        const QString clients =
            u"Those to whom it had been disclosed are told: the clients for whom meetings with you were arranged"_s;
        const QString others =
            u"To inform the other recipients is impossible or would take disproportionate effort (article 19 of the GDPR)."_s;
        QTest::newRow("before they were listed")
            << Recipients() << std::vector<Kind>() << u"Those to whom it had been disclosed are told.\n"_s;
        QTest::newRow("nobody had it") << Recipients(std::vector<HeldRecipient>()) << std::vector<Kind>() << u"\n"_s;
        QTest::newRow("two of a kind and a site")
            << Recipients({one, other, site}) << std::vector<Kind>{Kind::RecipientsTold, Kind::RecipientsTold}
            << clients + u", our supervision teams.\n"_s;
        QTest::newRow("some could not be told")
            << Recipients({one, participants}) << std::vector<Kind>{Kind::RecipientsTold, Kind::RecipientNotTold}
            << clients + u". "_s + others + u'\n';
        QTest::newRow("none could") << Recipients({participants}) << std::vector<Kind>{Kind::RecipientNotTold} << others + u'\n';
    }
    void whoWasToldIsSaidByKinds()
    {
        QFETCH(std::optional<std::vector<HeldRecipient>>, recipients);
        QFETCH(std::vector<Kind>, told);
        LetterTemplates templates = sampleLetters();
        templates.texts[u"en"_s].letters[LetterKind::RestrictionAnswer] = {u"{number}"_s, u"{recipients}"_s};
        RightsCase request = received(RightKind::Restriction, u"en"_s);
        request.steps = {{Kind::Acted, at("2026-03-04T10:00:00Z"), {}, {}}};
        request.steps.back().recipients = recipients;
        for (std::size_t i = 0; i < told.size(); ++i) {
            request.steps.push_back({told[i], at("2026-03-04T11:00:00Z"), {}, u"By mail"_s});
            request.steps.back().recipients = {recipients->at(i)};
        }
        QTEST(written(templates, request, Kind::Answered, {}).body, "says");
    }
    void aRecipientIsToldWhatWasDone()
    {
        LetterTemplates templates = sampleLetters();
        templates.texts[u"fr"_s].letters[LetterKind::RecipientNotice] = {u"{number}"_s, u"{person}\n\n{words}"_s};
        RightsCase request = received(RightKind::Rectification);
        request.steps = {{Kind::Acted, at("2026-03-04T10:00:00Z"), {}, u"Zoë → Zoé"_s}};
        QCOMPARE(written(templates, request, Kind::RecipientsTold, u"By mail"_s).body,
                 u"Zoé Quemeneur, zoe@exemple.test\n\nZoë → Zoé\n"_s);
    }
    void withoutAnythingKeptBackNothingIsSaidOfIt()
    {
        LetterTemplates templates = sampleLetters();
        templates.texts[u"fr"_s].letters[LetterKind::ErasureAnswer] = {u"{number}"_s, u"Bonjour\n\n{kept}"_s};
        QCOMPARE(written(templates, received(RightKind::Erasure), Kind::Answered, {}).body, u"Bonjour\n"_s);
    }
    void whatIsPutInIsNotReadAgain()
    {
        LetterTemplates templates = sampleLetters();
        templates.texts[u"fr"_s].letters[LetterKind::Refusal] = {u"{number}"_s, u"{words}"_s};
        QCOMPARE(written(templates, received(RightKind::Access), Kind::Refused, u"{officer} and {nothing}"_s).body,
                 u"{officer} and {nothing}\n"_s);
    }
    void stepsThatTellSomebodyHaveALetter_data()
    {
        QTest::addColumn<Kind>("step");
        QTest::addColumn<RightKind>("right");
        QTest::addColumn<QString>("letter");
        const auto row = [](Kind step, RightKind right, const char *letter) {
            QTest::addRow("%s of %s", wireName(step).latin1(), wireName(right).latin1()) << step << right << letter;
        };
        row(Kind::Acknowledged, RightKind::Access, "acknowledgement");
        row(Kind::IdentityAsked, RightKind::Erasure, "identity-question");
        row(Kind::Extended, RightKind::Erasure, "extension");
        row(Kind::Forwarded, RightKind::Erasure, "forwarding");
        row(Kind::Refused, RightKind::Objection, "refusal");
        row(Kind::RecipientsTold, RightKind::Erasure, "recipient-notice");
        for (const auto &[right, name] : WireNames<RightKind>::table)
            row(Kind::Answered, right, (QByteArray(name) + "-answer").constData());
        for (const Kind silent :
             {Kind::IdentityEstablished, Kind::IdentityAnswered, Kind::IdentityNotEstablished, Kind::Searched, Kind::Assisted,
              Kind::ClientAnswered, Kind::Acted, Kind::RecipientNotTold, Kind::Noted, Kind::Grouped, Kind::GivenUp})
            row(silent, RightKind::Access, "");
    }
    void stepsThatTellSomebodyHaveALetter()
    {
        QFETCH(Kind, step);
        QFETCH(RightKind, right);
        QFETCH(QString, letter);
        const auto kind = letterOf(step, right);
        QCOMPARE(kind ? QString(wireName(*kind)) : QString(), letter);
    }
    void templatesComeBackAsTheyWereWritten()
    {
        const LetterTemplates templates = sampleLetters();
        const auto back = letterTemplatesFromJson(toJson(templates));
        QVERIFY2(back.ok(), back.ok() ? "" : qUtf8Printable(back.error().detail));
        QCOMPARE(*back, templates);
    }
    void soundTemplatesHaveNoFault() { QCOMPARE(linesOf(faultsOf(sampleLetters())), QStringList()); }
    void aFaultSaysWhereItIs_data()
    {
        QTest::addColumn<std::function<void(LetterTemplates &)>>("change");
        QTest::addColumn<QString>("fault");
        using Change = std::function<void(LetterTemplates &)>;
        const auto row = [](const char *name, const Change &change, const QString &fault) {
            QTest::newRow(name) << change << fault;
        };
        const auto refusal = [](const QString &body) {
            return Change(
                [body](LetterTemplates &templates) { templates.texts[u"fr"_s].letters[LetterKind::Refusal].body = body; });
        };
        row("a refusal without a court", refusal(u"{number} {words} {authority} {officer}"_s),
            u"fr.refusal: {remedy} is missing"_s);
        row("no such field", refusal(u"{number} {words} {authority} {officer} {remedy} {surname}"_s),
            u"fr.refusal: {surname} is no field"_s);
        row("a field without a name", refusal(u"{number} {words} {authority} {officer} {remedy} {}"_s),
            u"fr.refusal: {} is no field"_s);
        row("an endless text", refusal(u"{number} {words} {authority} {officer} {remedy}"_s + QString(8'000, u'x')),
            u"fr.refusal: the text is too long"_s);
        row(
            "a subject of two lines",
            [](LetterTemplates &templates) {
                templates.texts[u"en"_s].letters[LetterKind::Extension].subject = u"{number}\nBcc: all"_s;
            },
            u"en.extension: the subject has more than one line"_s);
        row(
            "no company", [](LetterTemplates &templates) { templates.company.clear(); }, u"letterhead: the company is empty"_s);
        row(
            "a sender that is none", [](LetterTemplates &templates) { templates.sender = u"the house"_s; },
            u"letterhead: the sender is no mail address"_s);
        row(
            "no English", [](LetterTemplates &templates) { templates.texts.erase(u"en"_s); }, u"en: has no letters"_s);
        row(
            "a right without words", [](LetterTemplates &templates) { templates.texts[u"en"_s].rights.erase(RightKind::Access); },
            u"en: access is empty"_s);
    }
    void aFaultSaysWhereItIs()
    {
        QFETCH(std::function<void(LetterTemplates &)>, change);
        QFETCH(QString, fault);
        LetterTemplates templates = sampleLetters();
        change(templates);
        QCOMPARE(linesOf(faultsOf(templates)), QStringList{fault});
    }
};

QTEST_GUILESS_MAIN(RightsLettersTest)
#include "tst_rightsletters.moc"
