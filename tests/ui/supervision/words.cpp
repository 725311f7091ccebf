// The plain parts of supervision: drafts, message texts, what changed, what is shared.
#include "tests/ui/supervision/examples.h"
#include "ui/common/theme.h"
#include "ui/common/wording.h"
#include "ui/supervision/casechanges.h"
#include "ui/supervision/decisionwords.h"
#include "ui/supervision/draftedits.h"
#include "ui/supervision/messagetext.h"
#include "ui/supervision/messagewords.h"
#include "ui/supervision/sharing.h"

#include <QMimeData>
#include <QTest>

using namespace vigie;
using namespace vigie::ui;

class Words : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void directionCharactersAreMadeVisible_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QStringLiteral("Bonjour à tous") << QStringLiteral("Bonjour à tous");
        QTest::newRow("right-to-left override") << QStringLiteral("fac\u202Egpj.exe") << QStringLiteral("fac‹U+202E›gpj.exe");
        QTest::newRow("isolate") << QStringLiteral("\u2066a\u2069") << QStringLiteral("‹U+2066›a‹U+2069›");
        QTest::newRow("escape") << QStringLiteral("a\u001B[31mb") << QStringLiteral("a‹U+001B›[31mb");
        QTest::newRow("zero width space") << QStringLiteral("a\u200Bb") << QStringLiteral("a‹U+200B›b");
        QTest::newRow("tab and return") << QStringLiteral("a\tb\r\nc") << QStringLiteral("a b\nc");
        QTest::newRow("markup stays text") << QStringLiteral("<img src=x>") << QStringLiteral("<img src=x>");
        QTest::newRow("Arabic letters stay") << QStringLiteral("مرحبا") << QStringLiteral("مرحبا");
        QTest::newRow("soft hyphen") << QStringLiteral("Ver\u00ADsicherung") << QStringLiteral("Versicherung");
    }

    void directionCharactersAreMadeVisible()
    {
        QFETCH(QString, mail);
        QFETCH(QString, shown);
        QCOMPARE(madeVisible(mail), shown);
    }

    void tokensOfADecisionAreCalledAsEverywhereElse()
    {
        const Case request = examples::videoCase().content;
        const auto said = [&](const Ruling &ruling) {
            Decision decision;
            decision.ruling = ruling;
            for (const Statement &statement : DecisionWords::of(decision, request)) {
                if (statement.says.constFirst().contains(QStringLiteral("Bonjour")))
                    return statement.says.constFirst();
            }
            return QString();
        };
        const Token client = request.participants.front().token;
        const Token other = request.participants.at(1).token;
        const QString typed = QStringLiteral("Bonjour {%1}, {%2} de {ORGANISATION_1} a {ACCESS_CODE_2} et {NOTHING_1} {}")
                                  .arg(client.value, other.value);
        const QString shown =
            QStringLiteral("Bonjour %1, %2 de organisation 1 a access code 2 et {NOTHING_1} {}")
                .arg(participantText(client, request.participants), participantText(other, request.participants));
        QVERIFY(!shown.contains(client.value) && !shown.contains(other.value));
        QCOMPARE(said(ruling::Clarify{typed, {client}}), shown);
        QCOMPARE(said(ruling::Decline{DeclineReason::Other, typed}), shown);
        QCOMPARE(said(ruling::HandOver{HandOverReason::Other, typed}), shown);
    }

    void brokenLinesAreOneAgain_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::addColumn<QString>("shown");
        const QString wrapped = QStringLiteral("Ne clique sur rien dans le mail de ce monsieur ! Mais il faut vraiment");
        QTest::newRow("at the margin") << wrapped + QStringLiteral("\nque je parle à quelqu'un")
                                       << wrapped + QStringLiteral(" que je parle à quelqu'un");
        QTest::newRow("flowed") << wrapped + QStringLiteral(" \nque je") << wrapped + QStringLiteral(" \u200Bque je");
        QTest::newRow("twice") << wrapped + u'\n' + wrapped.toLower() + QStringLiteral("\nde mon contrat.\nÀ demain")
                               << wrapped + u' ' + wrapped.toLower() + QStringLiteral(" de mon contrat.\nÀ demain");
        const QString kept[] = {wrapped + QStringLiteral("\nUne autre phrase"),
                                wrapped + QStringLiteral("\n\nque"),
                                QStringLiteral("Bonjour Camille,\nje vous écris"),
                                QStringLiteral("- le matin\n- le soir"),
                                wrapped + u'\n',
                                QStringLiteral("\n\n"),
                                QString()};
        for (const QString &mail : kept)
            QTest::addRow("kept: %s", qPrintable(mail.right(20))) << mail << mail;
    }

    void brokenLinesAreOneAgain()
    {
        QFETCH(QString, mail);
        QFETCH(QString, shown);
        QCOMPARE(unwrapped(mail), shown);
    }

    void longWordsMayBreakButNeverInsideAPair()
    {
        const QString broken = madeVisible(QString(100, u'x'));
        QCOMPARE(broken.count(QChar(u'\u200B')), 2);
        const QString smiles = madeVisible(QStringLiteral("😀").repeated(60));
        for (qsizetype i = 1; i < smiles.size(); ++i)
            QVERIFY(!(smiles.at(i - 1).isHighSurrogate() && !smiles.at(i).isLowSurrogate()));
    }

    void hiddenWordsBecomeChipsAndSourcesArePlaces()
    {
        const Case request = examples::videoCase().content;
        const ShownText shown = shownText(request.thread[1].body, request.participants);
        const auto sources = std::count_if(shown.places.begin(), shown.places.end(),
                                           [](const TextPlace &p) { return p.kind == TextPlace::Kind::Source; });
        QCOMPARE(sources, 4);
        const auto chip = std::find_if(shown.places.begin(), shown.places.end(),
                                       [](const TextPlace &p) { return p.kind == TextPlace::Kind::Hidden; });
        QVERIFY(chip != shown.places.end());
        QCOMPARE(chip->hidden->category, TokenCategory::Phone);
        QVERIFY2(!shown.text.mid(chip->start, chip->length).contains(u' '), "a chip must not break");
        for (const TextPlace &place : shown.places)
            QVERIFY(place.start >= 0 && place.start + place.length <= shown.text.size());
    }

    void hugeTextIsCutAndSaysSo()
    {
        const RedactedText huge{{QString(1'000'000, u'a'), std::nullopt, {}},
                                {QStringLiteral("end"), std::nullopt, {FieldName::Place}}};
        const ShownText shown = shownText(huge, {});
        QVERIFY(shown.text.size() < longestShownText * 2);
        QCOMPARE(shown.leftOut, 1'000'003 - longestShownText);
        MessageText view;
        view.resize(400, 100);
        view.setContent(shown);
        QVERIFY(view.heightFor(400) > 100);
    }

    void mailIsNeverMarkup()
    {
        MessageText view;
        view.resize(400, 100);
        view.setContent(shownText(
            {{QStringLiteral("<b>Bonjour</b> <img src=\"file:///etc/passwd\"> &amp; <a href=x>y</a>"), std::nullopt, {}}}, {}));
        QCOMPARE(view.toPlainText(), QStringLiteral("<b>Bonjour</b> <img src=\"file:///etc/passwd\"> &amp; <a href=x>y</a>"));
        QVERIFY(!view.anchorAt(QPoint(5, 5)).contains(u'x'));
    }

    void aCorrectionBackToWhatWasUnderstoodIsNone()
    {
        const Case request = examples::videoCase().content;
        Draft draft = examples::firstDraft(request);
        draft = withCorrection(draft, request, {FieldName::Duration, {}, Minutes(60)});
        QCOMPARE(draft.corrections.size(), size_t(1));
        draft = withCorrection(draft, request, {FieldName::Duration, {}, Minutes(30)});
        QCOMPARE(draft.corrections.size(), size_t(1));
        QCOMPARE(draft.corrections.front().value, FieldValue(Minutes(30)));
        draft = withCorrection(draft, request, {FieldName::Duration, {}, Minutes(45)});
        QVERIFY(draft.corrections.empty());
    }

    void theProposalTakesMarkedSlotsOrAllFreeOnes()
    {
        Draft draft = examples::firstDraft(examples::videoCase().content);
        QCOMPARE(proposal(draft).slots.size(), size_t(3));
        draft = withToggledOffer(draft, 2);
        QCOMPARE(proposal(draft).slots.size(), size_t(3)); // one mark is no choice yet
        draft = withToggledOffer(draft, 0);
        QCOMPARE(proposal(draft).slots, (std::vector<TimeRange>{draft.slots[0].when, draft.slots[2].when}));
        draft.slots[1].reasons = {{SlotReasonKind::Busy, Weight::Blocking, examples::person(2), 0}};
        draft.offered.clear();
        QCOMPARE(proposal(draft).slots.size(), size_t(2));
    }

    void aNewSlotKeepsTheNumbersOfTheOthers()
    {
        Draft draft = examples::firstDraft(examples::videoCase().content);
        const Slot own{{examples::at("2026-04-02T16:00:00Z"), examples::at("2026-04-02T16:45:00Z")}, 0.5, {}};
        const Draft added = withSlot(draft, own);
        QCOMPARE(added.slots.size(), size_t(4));
        QCOMPARE(added.chosen, 3);
        QCOMPARE(added.slots[1], draft.slots[1]);
        QCOMPARE(withSlot(added, Slot(draft.slots[0])).chosen, 0); // known already
        QCOMPARE(withSlot(added, Slot(draft.slots[0])).slots.size(), size_t(4));
    }

    void enterDecidesWhatTheKindAsksFor()
    {
        Case request = examples::videoCase().content;
        Draft draft = examples::firstDraft(request);
        QVERIFY(std::holds_alternative<ruling::Schedule>(*primaryRuling(request, draft)));
        request.kind = RequestKind::Cancel;
        QVERIFY(std::holds_alternative<ruling::CancelMeeting>(*primaryRuling(request, draft)));
        request.kind = RequestKind::AddToCalendar;
        QVERIFY(std::holds_alternative<ruling::AddToCalendar>(*primaryRuling(request, draft)));
        QVERIFY(!primaryRuling(request, withChosen(draft, 17)));
    }

    void sharingNamesEveryItemAndItsRecipients()
    {
        const Case request = examples::videoCase().content;
        const Draft draft = examples::firstDraft(request);
        const QStringList words = sharingWords(request, draft.sharing);
        QCOMPARE(words.size(), 2);
        QVERIFY(words[0].endsWith(QStringLiteral("→ B, C, D")));
        QVERIFY(words[1].endsWith(QStringLiteral("→ B")));
        QVERIFY(sharingWords(request, {}).isEmpty());
    }

    void everyChangeOfARequestIsNamed()
    {
        const Case before = examples::videoCase().content;
        QVERIFY(CaseChanges::between(before, before).isEmpty());
        Case now = before;
        now.lanes[1].blocks.pop_back();
        now.thread.push_back(now.thread.front());
        now.understanding[1].value = Minutes(30);
        QCOMPARE(CaseChanges::between(before, now).size(), 3);
    }
};

QTEST_MAIN(Words)
#include "words.moc"
