// The letters that go out with the steps of a rights request, and their templates (D2, D3, D7).
#include "models/desk/files.h"
#include "models/desk/mail.h"
#include "models/desk/rightsletters.h"
#include "models/ledger/requests.h"
#include "tests/desk/rightsfixture.h"

#include <QRegularExpression>

using namespace fixture;

class RightsLetterTest : public RightsDeskTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void theDesksOwnLettersHaveNoFault()
    {
        const auto own = letterTemplatesFromJson(QJsonDocument::fromJson(desk::ownLettersText).object());
        QVERIFY2(own.ok(), own.ok() ? "" : qUtf8Printable(own.error().detail));
        QStringList faults;
        for (const LetterFault &fault : faultsOf(*own))
            faults.append(inOneLine(fault));
        QCOMPARE(faults, QStringList());
    }

    void aLetterGoesOutWithItsStepOnce_data() { addBackends(); }
    void aLetterGoesOutWithItsStepOnce()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        const RightsCase jean = taken(sasha, wishOfJean());
        const RightsStep step{Kind::Acknowledged, {}, {}, {}, RightsLetter{{}, u"Bien reçue"_s, u"Bonjour,\n\nOui.\n"_s}};
        const RightsCase now = bench.desk.takeRightsStep(sasha, jean.id, 0, step).value();
        QCOMPARE(now.steps.back().letter, step.letter);
        QCOMPARE(bench.desk.viewRights(sasha, jean.id)->request.steps.back().letter, step.letter);
        QVERIFY(!bench.desk.rights(sasha)->requests.front().steps.back().letter); // the list says nobody's

        QCOMPARE(letters().size(), std::size_t(1));
        const desk::Mail mail = letters().front();
        QCOMPARE(mail.from, (desk::MailAddress{u"Julie Desk"_s, u"dpo@juliedesk.com"_s}));
        QCOMPARE(mail.to, (std::vector<desk::MailAddress>{{u"DUPONTEL Jean"_s, u"Jean@Borealis.example"_s}}));
        QCOMPARE(mail.subject, u"Bien reçue"_s);
        QCOMPARE(mail.text.trimmed(), u"Bonjour,\n\nOui."_s);
        QCOMPARE(mail.sentAt, m_clock.now());

        // Taken by the scheduling service, it does not come again; refused, it never came.
        QVERIFY(QFile::remove(lettersIn().front()));
        QVERIFY(bench.desk.tick().ok());
        QCOMPARE(bench.desk.takeRightsStep(sasha, jean.id, 0, step).error().kind, ErrorKind::RequestChanged);
        QCOMPARE(obstacle(bench.desk.takeRightsStep(sasha, jean.id, 1, step)), u"step: done"_s);
        QVERIFY(letters().empty());
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void aLetterGoesToTheAddressThatWasChosen()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const desk::Caller sasha = support();
        RightsWish wish = wishOfJean();
        wish.subject.mails.append(u"jean@ailleurs.example"_s);
        const RightsCase jean = taken(sasha, wish);
        RightsStep step{Kind::Acknowledged, {}, {}, {}, RightsLetter{{}, u"s"_s, u"b"_s, u"somebody@else.example"_s}};
        QCOMPARE(obstacle(bench.desk.takeRightsStep(sasha, jean.id, 0, step)),
                 u"letter: it goes to an address that the request names"_s);
        step.letter->to = u"jean@ailleurs.example"_s;
        const RightsCase now = bench.desk.takeRightsStep(sasha, jean.id, 0, step).value();
        QCOMPARE(now.steps.back().letter, step.letter);
        QCOMPARE(letters().front().to, (std::vector<desk::MailAddress>{{u"DUPONTEL Jean"_s, u"jean@ailleurs.example"_s}}));
    }

    void whatCannotBeWrittenNowIsWrittenLater()
    {
        (void)startOn(u"sqlite"_s);
        Bench &bench = *m_bench;
        const desk::Caller sasha = support();
        const RightsCase jean = taken(sasha, wishOfJean());
        QFile inTheWay(outgoing());
        QVERIFY(!QFile::exists(outgoing()) || QDir(outgoing()).removeRecursively());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // a file where the folder belongs
        inTheWay.close();
        const RightsStep step{Kind::Acknowledged, {}, {}, {}, RightsLetter{{}, u"Bien reçue"_s, u"Oui."_s}};
        QVERIFY(bench.desk.takeRightsStep(sasha, jean.id, 0, step).ok());
        QVERIFY(!bench.desk.tick().ok());
        QVERIFY(inTheWay.remove());
        QVERIFY(bench.desk.tick().ok());
        QCOMPARE(letters().size(), std::size_t(1));
        QVERIFY(!bench.ledger->rows(u"SELECT name FROM rights_mail"_s)->size());
    }

    void whatIsForwardedGoesToTheClientAsItWasLastKnown()
    {
        (void)startOn(u"sqlite"_s);
        Bench &bench = *m_bench;
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.take(packageOfOthers(requestOfOthers(u"r2"_s)));
        const desk::Caller sasha = support();
        const RightsCase jean = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        const Holdings held = bench.desk.searchForRights(sasha, jean.id, jean.version(), {}).value();
        const RightsCase now = bench.desk.viewRights(sasha, jean.id)->request;
        const auto forward = [&](const QString &client, const QString &language = u"en"_s) {
            return bench.desk.takeRightsStep(
                sasha, now.id, now.version(),
                {Kind::Forwarded, {}, {}, u"ACME"_s, RightsLetter{client, u"Yours"_s, u"Yes."_s, {}, language}});
        };
        QCOMPARE(obstacle(forward(u"K-none"_s)), u"letter: no such client"_s);
        QCOMPARE(obstacle(forward({})),
                 u"letter: what is forwarded or told to a recipient goes to a client, everything else to whoever asks"_s);
        const auto clients = ledger::RequestStore(*bench.ledger).clients().value();
        const QString own = held.requests.front().clientCode;
        for (const ledger::Client &client : clients) {
            if (client.code != own)
                QCOMPARE(obstacle(forward(client.code)), u"letter: nothing of them is held for that client"_s);
        }
        QCOMPARE(clients.size(), std::size_t(2));
        QCOMPARE(obstacle(forward(own, u"de"_s)),
                 u"letter: only one to a client is in a language that is chosen, French or English"_s);
        QVERIFY(forward(own).ok());
        const RightsCase after = bench.desk.viewRights(sasha, jean.id)->request;
        QCOMPARE(languageFor(after, own), u"en"_s);
        QCOMPARE(languageFor(after, u"K-none"_s), u"fr"_s);
        const QJsonArray participants = request(u"r1"_s).value(u"participants"_s).toArray();
        QCOMPARE(letters().front().to.front().address, participants.at(0).toObject().value(u"email"_s).toString());
    }

    void eachRecipientIsToldAndTheClientByLetter_data() { addBackends(); }
    void eachRecipientIsToldAndTheClientByLetter()
    {
        Bench &bench = start();
        const desk::Caller sam = bench.person(u"sam"_s);
        const RequestId theirs = bench.take(package(request(u"r1"_s)))->request;
        (void)released(sam);
        (void)bench.take(packageOfOthers(requestOfOthers(u"r2"_s)));
        QJsonObject later = requestOfOthers(u"r3"_s); // of the same client, and not about him
        later.insert(u"client"_s, request(u"r1"_s).value(u"client"_s));
        (void)bench.take(packageOfOthers(later));
        const desk::Caller sasha = support();
        RightsCase jean = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        const Holdings held = bench.desk.searchForRights(sasha, jean.id, jean.version(), {}).value();
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version() + 1, {jean.number, {theirs}}).value();
        QCOMPARE(jean.steps.back().recipients, std::optional(held.recipients));
        QCOMPARE(untoldOf(jean).size(), std::size_t(2)); // the client and those who took part
        const QString own = held.recipients.front().who;
        const auto tell = [&](const HeldRecipient &whom, const std::optional<RightsLetter> &letter) {
            RightsStep step{Kind::RecipientsTold, {}, {}, u"Par courriel"_s, letter};
            step.recipients = {whom};
            return bench.desk.takeRightsStep(sasha, jean.id, jean.version(), step);
        };
        const RightsLetter notice{own, u"Effacées"_s, u"Les données de DUPONTEL Jean."_s};
        QCOMPARE(obstacle(tell(untoldOf(jean).back(), notice)), u"letter: it goes to the client that is told"_s);
        QCOMPARE(obstacle(tell({RecipientKind::Clients, own, {}, 7}, notice)), u"step: no-such-recipient"_s);
        jean = tell(untoldOf(jean).front(), notice).value();
        QCOMPARE(letters().size(), std::size_t(1));
        QCOMPARE(letters().front().to.front().address, u"camille@zephyrin.example"_s);
        jean = tell(untoldOf(jean).front(), {}).value();
        QVERIFY(untoldOf(jean).empty());

        // Whoever they were is forgotten, but not who was told.
        jean = bench.desk.takeRightsStep(sasha, jean.id, jean.version(), {Kind::Answered, {}, {}, u"Par courriel"_s}).value();
        const RightsCase after = bench.desk.viewRights(sasha, jean.id)->request;
        QCOMPARE(recipientsOf(after)->size(), held.recipients.size());
        QVERIFY(recipientsOf(after)->front().step.has_value());
        for (const QString &file : lettersIn())
            QVERIFY(QFile::remove(file));
        QVERIFY(!everyByte().contains("Dupontel") && !everyByte().contains("DUPONTEL"));
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void aClientIsToldWhereNothingIsHeldForItAnyMore_data() { addBackends(); }
    void aClientIsToldWhereNothingIsHeldForItAnyMore()
    {
        Bench &bench = start();
        const RequestId theirs = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        const auto contacts = [&bench] { return bench.ledger->rows(u"SELECT client FROM rights_contact"_s)->size(); };
        RightsCase jean = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {theirs}}).value();
        QCOMPARE(contacts(), std::size_t(1));
        const HeldRecipient client = untoldOf(jean).front();
        RightsStep step{
            Kind::RecipientsTold, {}, {}, u"Par courriel"_s, RightsLetter{client.who, u"Effacées"_s, u"Des données."_s}};
        step.recipients = {client};
        jean = bench.desk.takeRightsStep(sasha, jean.id, jean.version(), step).value();
        QCOMPARE(letters().front().to.front().address, u"camille@zephyrin.example"_s);
        QCOMPARE(contacts(), std::size_t(0));

        // Nor is it kept where the request ends otherwise.
        const RequestId again = bench.take(package(request(u"r2"_s)))->request;
        RightsCase second = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        second = bench.desk.eraseForRights(sasha, second.id, second.version(), {second.number, {again}}).value();
        QCOMPARE(contacts(), std::size_t(1));
        QVERIFY(bench.desk.takeRightsStep(sasha, second.id, second.version(), {Kind::Refused, {}, {}, refusal(sasha)}).ok());
        QCOMPARE(contacts(), std::size_t(0));
    }

    void whatGoesToAClientSpeaksOfNobodysDataAsTheirs()
    {
        (void)startOn(u"sqlite"_s);
        const LetterTemplates own = m_bench->desk.rightsLetters(support())->document;
        const QRegularExpression yours(u"\\b(vos|votre|your)\\b"_s);
        for (const auto &[language, texts] : own.texts) {
            for (const auto &[right, words] : texts.rights)
                QVERIFY2(!yours.match(words).hasMatch(), qPrintable(words)); // it stands in letters to clients too
        }
    }

    void templatesFromBeforeALetterHaveTheDesksOwn()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const desk::Caller lea = bench.person(u"lea"_s, u"FR"_s, {Role::Lead});
        LetterTemplates wish = bench.desk.rightsLetters(lea)->document;
        const LetterTemplate own = wish.texts[u"fr"_s].letters[LetterKind::RecipientNotice];
        wish.sender = u"droits@maison.test"_s;
        QVERIFY(bench.desk.setRightsLetters(wish, lea.me.id).ok());
        const auto row = bench.ledger->row(u"SELECT content FROM letter_templates"_s);
        QJsonObject stored = QJsonDocument::fromJson((*row)->text(0).toUtf8()).object();
        for (const QString &language : {u"fr"_s, u"en"_s}) {
            QJsonObject texts = stored.value(language).toObject();
            QJsonObject all = texts.value(u"letters"_s).toObject();
            all.remove(u"recipient-notice"_s);
            texts.insert(u"letters"_s, all);
            stored.insert(language, texts);
        }
        QVERIFY(bench.ledger
                    ->change(u"UPDATE letter_templates SET content = ?"_s,
                             {QString::fromUtf8(QJsonDocument(stored).toJson(QJsonDocument::Compact))})
                    .ok());
        const LetterTemplates now = bench.desk.rightsLetters(lea)->document;
        QCOMPARE(now.sender, wish.sender);
        QCOMPARE(now.texts.at(u"fr"_s).letters.at(LetterKind::RecipientNotice), own);
    }

    void aRefusalSaysWhereToComplain()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const desk::Caller sasha = support();
        const RightsCase jean = taken(sasha, wishOfJean());
        const auto refuse = [&](const QString &words, const std::optional<RightsLetter> &letter = {}) {
            return obstacle(bench.desk.takeRightsStep(sasha, jean.id, 0, {Kind::Refused, {}, {}, words, letter}));
        };
        LetterTemplates held = bench.desk.rightsLetters(sasha)->document;
        const QString whole = remedyIn(held);
        QCOMPARE(refuse(u"Non"_s, RightsLetter{{}, u"Non"_s, u"Non."_s}), u"letter: missing authority, remedy, officer"_s);
        QCOMPARE(refuse(whole, RightsLetter{{}, u"Non"_s, u"Non. "_s + held.officer}), u"letter: missing authority, remedy"_s);
        QCOMPARE(refuse(u"Au téléphone"_s), u"words: missing authority, remedy, officer"_s);
        QVERIFY(letters().empty());
        QVERIFY(bench.desk.viewRights(sasha, jean.id)->request.steps.empty());

        // As leads have it now, in either language, whatever its spaces have become.
        const desk::Caller lea = bench.person(u"lea"_s, u"FR"_s, {Role::Lead});
        held.officer = u"droits@maison.test"_s;
        held = bench.desk.setRightsLetters(held, lea.me.id)->document;
        QCOMPARE(refuse(u"Non"_s, RightsLetter{{}, u"Non"_s, whole}), u"letter: missing officer"_s);
        const QString english = remedyIn(held, u"en"_s).replace(u' ', u'\n');
        QCOMPARE(refuse(u"Non"_s, RightsLetter{{}, u"Non"_s, english}), QString());
        QCOMPARE(letters().size(), std::size_t(1));
    }

    void aLetterThatCannotGoIsRefused_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<RightsLetter>("letter");
        QTest::addColumn<QString>("why");
        QTest::newRow("nobody is told of a note")
            << Kind::Noted << RightsLetter{{}, u"s"_s, u"b"_s} << u"letter: that step tells nobody"_s;
        QTest::newRow("a refusal to a client")
            << Kind::Refused << RightsLetter{u"K-1"_s, u"s"_s, u"b"_s}
            << u"letter: what is forwarded or told to a recipient goes to a client, everything else to whoever asks"_s;
        QTest::newRow("to whoever asks in another language")
            << Kind::Refused << RightsLetter{{}, u"s"_s, u"b"_s, {}, u"en"_s}
            << u"letter: only one to a client is in a language that is chosen, French or English"_s;
        QTest::newRow("no subject") << Kind::Refused << RightsLetter{{}, u" "_s, u"b"_s}
                                    << u"letter: a subject of one line is needed"_s;
        QTest::newRow("a header in the subject")
            << Kind::Refused << RightsLetter{{}, u"s\nBcc: a@b.test"_s, u"b"_s} << u"letter: a subject of one line is needed"_s;
        QTest::newRow("no text") << Kind::Refused << RightsLetter{{}, u"s"_s, u"\n"_s}
                                 << u"letter: a text is needed, of at most 8,000 characters"_s;
        QTest::newRow("too long") << Kind::Refused << RightsLetter{{}, u"s"_s, QString(8'001, u'x')}
                                  << u"letter: a text is needed, of at most 8,000 characters"_s;
    }
    void aLetterThatCannotGoIsRefused()
    {
        QFETCH(Kind, kind);
        QFETCH(RightsLetter, letter);
        QFETCH(QString, why);
        (void)startOn(u"sqlite"_s);
        const desk::Caller sasha = support();
        const RightsCase jean = taken(sasha, wishOfJean());
        QCOMPARE(obstacle(m_bench->desk.takeRightsStep(sasha, jean.id, 0, {kind, {}, {}, u"words"_s, letter})), why);
        QVERIFY(letters().empty());
        QVERIFY(m_bench->desk.viewRights(sasha, jean.id)->request.steps.empty());
    }
    void withoutAnAddressNothingGoesByMail()
    {
        (void)startOn(u"sqlite"_s);
        RightsWish wish = wishOfJean();
        wish.subject.mails.clear();
        const desk::Caller sasha = support();
        const RightsCase jean = taken(sasha, wish);
        const RightsStep step{Kind::Acknowledged, {}, {}, {}, RightsLetter{{}, u"s"_s, u"b"_s}};
        QCOMPARE(obstacle(m_bench->desk.takeRightsStep(sasha, jean.id, 0, step)), u"letter: no mail address is known"_s);
        QVERIFY(m_bench->desk.takeRightsStep(sasha, jean.id, 0, {Kind::Acknowledged, {}, {}, u"Par téléphone"_s}).ok());
    }

    void theLastLetterOfAnErasureOutlivesWhatItWasAbout()
    {
        (void)startOn(u"sqlite"_s);
        Bench &bench = *m_bench;
        const RequestId held = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        RightsCase jean = taken(sasha, wishOfJean());
        const auto step = [&](Kind kind, const std::optional<RightsLetter> &letter = {}) {
            jean = bench.desk.takeRightsStep(sasha, jean.id, jean.version(), {kind, {}, {}, u"words"_s, letter}).value();
        };
        step(Kind::Acknowledged, RightsLetter{{}, u"Bien reçue"_s, u"Reçue."_s});
        step(Kind::IdentityEstablished);
        jean = searched(sasha, jean);
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {held}}).value();
        QCOMPARE(letters().size(), std::size_t(1)); // that of before is still on its way
        jean = toldRecipients(sasha, jean);
        step(Kind::Answered, RightsLetter{{}, u"Effacées"_s, u"Tout est effacé."_s});
        QCOMPARE(letters().size(), std::size_t(2));
        const RightsCase after = bench.desk.viewRights(sasha, jean.id)->request;
        for (const RightsStep &taken : after.steps)
            QVERIFY(!taken.letter);
        for (const QString &file : lettersIn())
            QVERIFY(QFile::remove(file));
        const QByteArray left = everyByte();
        for (const char *word : {"Dupontel", "DUPONTEL", "borealis", "Borealis", "Tout est effac", "Bien re"})
            QVERIFY2(!left.contains(word), word);
    }

    void leadsChangeTheTemplates_data() { addBackends(); }
    void leadsChangeTheTemplates()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        const desk::Caller lea = bench.person(u"lea"_s, u"FR"_s, {Role::Lead});
        const LetterTemplates own = bench.desk.rightsLetters(sasha)->document;
        QCOMPARE(own.version, 1);
        LetterTemplates wish = own;
        wish.sender = u"droits@maison.test"_s;
        QCOMPARE(bench.desk.setRightsLetters(wish, sasha.me.id).error().kind, ErrorKind::Forbidden);
        QCOMPARE(bench.desk.rightsLetters(bench.person(u"sam"_s)).error().kind, ErrorKind::Forbidden);
        QCOMPARE(bench.desk.setRightsLetters(wish, lea.me.id)->document.version, 2);
        QCOMPARE(bench.desk.setRightsLetters(wish, lea.me.id).error().kind, ErrorKind::RequestChanged);
        QCOMPARE(bench.desk.rightsLetters(lea)->document.sender, u"droits@maison.test"_s);
        QCOMPARE(bench.desk.rightsLetters(lea)->setBy, lea.me.id);
        wish.version = 2;
        wish.texts[u"fr"_s].letters[LetterKind::Refusal].body = u"{number}: non, {words}"_s;
        const auto refused = bench.desk.setRightsLetters(wish, lea.me.id);
        QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(refused.error().detail,
                 u"fr.refusal: {officer} is missing; fr.refusal: {authority} is missing; fr.refusal: {remedy} is missing"_s);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

private:
    QString outgoing() const { return m_folder->filePath(u"mail"_s); }
    QStringList lettersIn() const
    {
        QStringList files;
        for (const QString &name : QDir(outgoing()).entryList({u"rights-*.eml"_s}, QDir::Files))
            files.append(outgoing() + u'/' + name);
        return files;
    }
    std::vector<desk::Mail> letters() const
    {
        std::vector<desk::Mail> mails;
        for (const QString &path : lettersIn()) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                qFatal("a letter cannot be read");
            mails.push_back(desk::parseMail(file.readAll()).value());
        }
        return mails;
    }
};

QTEST_GUILESS_MAIN(RightsLetterTest)
#include "rightslettertest.moc"
