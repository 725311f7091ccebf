// Does the main jobs by itself through the workstation's real windows and leaves pictures, in both languages and both themes.
// Called by `app/run.sh --tour DIR`; fails when a job cannot be done.
#include "tests/scenarios/hands.h"
#include "ui/calendar/weekview.h"
#include "ui/common/notices.h"
#include "ui/common/tableview.h"
#include "ui/incidents/incidentdialogs.h"
#include "ui/incidents/incidentspage.h"
#include "ui/insights/insightsworkspace.h"
#include "ui/oversight/agreementspage.h"
#include "ui/oversight/auditpage.h"
#include "ui/oversight/letterspage.h"
#include "ui/oversight/levelruledialog.h"
#include "ui/oversight/levelspage.h"
#include "ui/oversight/registerpage.h"
#include "ui/oversight/revealspage.h"
#include "ui/oversight/rubricdialogs.h"
#include "ui/oversight/rubricpage.h"
#include "ui/oversight/samplepage.h"
#include "ui/oversight/sampleruledialog.h"
#include "ui/quality/findingspage.h"
#include "ui/quality/questioncard.h"
#include "ui/quality/reviewpage.h"
#include "ui/quality/reviewworkspace.h"
#include "ui/quality/rubricview.h"
#include "ui/rights/archivecard.h"
#include "ui/rights/findpersondialog.h"
#include "ui/rights/foundpersondialog.h"
#include "ui/rights/holdingscard.h"
#include "ui/rights/itemdialog.h"
#include "ui/rights/keepdialog.h"
#include "ui/rights/rectifydialog.h"
#include "ui/rights/rightsdialogs.h"
#include "ui/rights/rightspage.h"
#include "ui/rights/rightspane.h"
#include "ui/rights/stepdialog.h"
#include "ui/shell/lockpage.h"
#include "ui/supervision/revealdialog.h"
#include "ui/supervision/supervisionworkspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTimeEdit>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>

#include <csignal>

using namespace vigie;
using scenario::Hands;

namespace {

struct Tour {
    Workstation &workstation;
    Hands hands;
    QString folder;
    int pictures = 0;

    explicit Tour(Workstation &w, const QString &pictureFolder)
        : workstation(w)
        , hands(w)
        , folder(pictureFolder)
    {
    }

    void picture(const char *name)
    {
        hands.picture(
            QStringLiteral("%1/%2-%3.png").arg(folder).arg(++pictures, 2, 10, QLatin1Char('0')).arg(QString::fromLatin1(name)));
    }

    /// Puts requests back until one with free slots, of a kind that schedules, is on screen.
    void findOneToSchedule()
    {
        for (int tries = 0; tries < 30; ++tries) {
            hands.until("a request on screen", [&] { return hands.isWorking(); });
            const Case &c = hands.bench().current()->content;
            if (c.kind == RequestKind::Schedule && c.slots.size() >= 2 && c.participants.size() >= 3
                && hands.firstFreeSlot() >= 0)
                return;
            const RequestId request = hands.onScreen();
            hands.bench().putBack(PutBackReason::NotSure);
            hands.until("the next request", [&] { return hands.onScreen() != request; });
            if (!hands.isWorking())
                hands.press(Qt::Key_Return);
        }
        hands.fail(QStringLiteral("no request with free slots among the samples"));
    }

    /// What a lead sees: who saw what, by keyboard down to one request, the proof, and what has left the EU.
    void oversee()
    {
        workstation.window().go(QStringLiteral("oversight"));
        auto *audit = workstation.window().findChild<ui::AuditPage *>();
        hands.until("the audit trail", [&] { return audit->table()->model()->rowCount() > 10; });
        hands.press(Qt::Key_P, Qt::ControlModifier);
        const auto *whole = audit->findChild<ui::StatusDot *>();
        hands.until("the trail to be checked", [&] { return whole->text().startsWith(QStringLiteral("Intact")); });
        picture("controle-journal-fr");
        const auto *model = audit->table()->model();
        int row = 0;
        while (row < model->rowCount() && model->index(row, TrailModel::Request).data().toString().isEmpty())
            ++row;
        audit->table()->setCurrentIndex(model->index(row, 0));
        const int all = model->rowCount();
        hands.press(Qt::Key_R, Qt::ControlModifier);
        hands.until("the trail of one request", [&] { return model->rowCount() > 0 && model->rowCount() < all; });
        picture("controle-une-demande-fr");
        hands.press(Qt::Key_2, Qt::ControlModifier);
        const auto *disclosed = workstation.window().findChild<ui::RegisterPage *>();
        hands.until("the register", [&] { return disclosed->table()->model()->rowCount() > 0; });
        workstation.window().resize(1280, 720);
        picture("controle-registre-fr-1280x720");
        hands.press(Qt::Key_1, Qt::ControlModifier);
        picture("controle-journal-fr-1280x720");
        workstation.window().resize(1440, 900);
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        picture("controle-journal-fr-sombre");
        ui::applyTheme(*qApp, ui::Scheme::Light);
        seeReveals();
        ruleLevels();
        seeAgreements();
        seeQualityRules();
    }

    /// Who was shown what is hidden, and from there to all that happened to the request.
    void seeReveals()
    {
        hands.press(Qt::Key_3, Qt::ControlModifier);
        auto *page = workstation.window().findChild<ui::RevealsPage *>();
        hands.until("the reveals", [&] { return page->table()->model()->rowCount() > 0; });
        page->table()->setCurrentIndex(page->table()->model()->index(0, 0));
        workstation.window().resize(1280, 720);
        picture("controle-revelations-fr-1280x720");
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        picture("controle-revelations-fr-sombre-1280x720");
        ui::applyTheme(*qApp, ui::Scheme::Light);
        workstation.window().resize(1440, 900);
    }

    /// A rule is written, what it does is said, and it is saved.
    void ruleLevels()
    {
        hands.press(Qt::Key_4, Qt::ControlModifier);
        auto *page = workstation.window().findChild<ui::LevelsPage *>();
        const QAction *add = workstation.window().findChild<QAction *>(QStringLiteral("levels.add"));
        hands.until("the levels", [&] { return add && add->isEnabled(); });
        picture("controle-niveaux-fr-sans-regle");
        hands.press(Qt::Key_N, Qt::ControlModifier);
        hands.until("the rule to write", [&] { return page->dialog()->isVisible(); });
        hands.type(QStringLiteral("Lyon"));
        picture("controle-niveaux-fr-nouvelle-regle");
        hands.press(Qt::Key_Return);
        hands.until("the rule", [&] { return page->table()->model()->rowCount() == 1; });
        workstation.window().resize(1280, 720);
        picture("controle-niveaux-fr-1280x720");
        hands.press(Qt::Key_S, Qt::ControlModifier);
        hands.until("the levels to be saved", [&] { return page->table()->model()->rowCount() == 1 && add->isEnabled(); });
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        picture("controle-niveaux-fr-sombre-1280x720");
        ui::applyTheme(*qApp, ui::Scheme::Light);
        workstation.window().resize(1440, 900);
    }

    /// Who has agreed to what, and the dialog that records it.
    void seeAgreements()
    {
        hands.press(Qt::Key_5, Qt::ControlModifier);
        auto *page = workstation.window().findChild<ui::AgreementsPage *>();
        const QAction *record = workstation.window().findChild<QAction *>(QStringLiteral("agreements.record"));
        hands.until("the agreements", [&] { return page && record && record->isEnabled(); });
        workstation.window().resize(1280, 720);
        picture("controle-accords-fr-1280x720");
        hands.press(Qt::Key_N, Qt::ControlModifier);
        picture("controle-accords-fr-enregistrer");
        hands.press(Qt::Key_Escape);
        workstation.window().resize(1440, 900);
    }

    /// What is drawn for review and what is asked of it, as leads change them.
    void seeQualityRules()
    {
        workstation.window().resize(1280, 720);
        hands.press(Qt::Key_6, Qt::ControlModifier);
        const auto *plan = workstation.window().findChild<ui::SamplePage *>();
        hands.until("the plan", [&] { return plan && plan->table()->model()->rowCount() > 0; });
        picture("controle-plan-fr-1280x720");
        hands.press(Qt::Key_N, Qt::ControlModifier);
        hands.until("the rule", [&] { return plan->dialog()->isVisible(); });
        picture("controle-plan-regle-fr");
        hands.press(Qt::Key_Escape);
        hands.press(Qt::Key_7, Qt::ControlModifier);
        const auto *rubric = workstation.window().findChild<ui::RubricPage *>();
        hands.until("the rubric", [&] { return rubric && rubric->list()->model()->rowCount() > 2; });
        rubric->list()->setCurrentIndex(rubric->list()->model()->index(2, 0)); // a question
        picture("controle-grille-fr-1280x720");
        hands.press(Qt::Key_F2);
        hands.until("the question", [&] { return rubric->questionDialog()->isVisible(); });
        picture("controle-grille-question-fr");
        hands.press(Qt::Key_Escape);
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        picture("controle-grille-fr-sombre-1280x720");
        ui::applyTheme(*qApp, ui::Scheme::Light);
        hands.press(Qt::Key_8, Qt::ControlModifier);
        const auto *letters = workstation.window().findChild<ui::LettersPage *>();
        hands.until("the letters", [&] {
            const auto *who = qobject_cast<QPlainTextEdit *>(hands.find(QStringLiteral("Qui écrit")));
            return who && !who->toPlainText().isEmpty();
        });
        picture("controle-courriers-en-tete-fr-1280x720");
        letters->list()->setCurrentIndex(letters->list()->model()->index(2 + static_cast<int>(LetterKind::Refusal), 0));
        picture("controle-courriers-refus-fr-1280x720");
        workstation.window().resize(1440, 900);
    }

    /// A reviewer's work, by keyboard from the first question to the last; then what leads read of it.
    void review()
    {
        workstation.window().go(QStringLiteral("reviews"));
        auto *space = workstation.window().findChild<ui::ReviewWorkspace *>();
        hands.until(
            "reviews to be waiting", [&] { return hands.bench().queueCounts().quality > 0; }, 60'000);
        picture("revue-rien-en-cours-fr");
        hands.press(Qt::Key_Return);
        hands.until("a review with its rubric",
                    [&] { return space->page()->isVisible() && space->page()->rubric()->isVisible(); });
        hands.pause(700);
        picture("revue-fr");
        hands.press(Qt::Key_N);
        picture("revue-cause-fr");
        hands.press(Qt::Key_1);
        const auto questions = space->page()->rubric()->findChildren<ui::QuestionCard *>().size();
        for (qsizetype question = 1; question < questions; ++question) {
            hands.press(Qt::Key_Return);
            hands.press(Qt::Key_1);
        }
        workstation.window().resize(1280, 720);
        picture("revue-remplie-fr-1280x720");
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        picture("revue-remplie-fr-sombre-1280x720");
        ui::applyTheme(*qApp, ui::Scheme::Light);
        workstation.window().resize(1920, 1080);
        picture("revue-remplie-fr-1920x1080");
        workstation.window().resize(1440, 900);
        const int before = hands.bench().queueCounts().quality;
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        hands.until(
            "the next review", [&] { return hands.bench().queueCounts().quality < before; }, 60'000);
        picture("revue-suivante-fr");
        hands.press(Qt::Key_H, Qt::ControlModifier);
        hands.pause(700);
        workstation.window().resize(1280, 720);
        picture("mes-revues-fr-1280x720");
        workstation.language().use(ui::Tongue::English);
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        picture("my-reviews-en-dark-1280x720");
        hands.press(Qt::Key_Escape);
        picture("review-en-dark-1280x720");
        workstation.window().go(QStringLiteral("insights"));
        hands.pause(1500);
        picture("insights-en-dark-1280x720");
        hands.press(Qt::Key_T);
        picture("insights-table-en-dark-1280x720");
        hands.press(Qt::Key_T);
        ui::applyTheme(*qApp, ui::Scheme::Light);
        workstation.language().use(ui::Tongue::French);
        workstation.window().resize(1440, 900);
        workstation.window().go(QStringLiteral("findings"));
        picture("constats-fr");
        workstation.window().go(QStringLiteral("insights"));
        hands.pause(1500);
        picture("qualite-fr");
    }

    void signInAs(const QString &name, const QString &password)
    {
        hands.until("the sign-in page", [&] { return hands.find(QStringLiteral("Nom")) && !hands.isSignedIn(); });
        auto *field = qobject_cast<QLineEdit *>(hands.find(QStringLiteral("Nom")));
        if (!field)
            hands.fail(QStringLiteral("there is no field for a name"));
        field->setFocus();
        field->selectAll();
        hands.type(name);
        auto *secret = qobject_cast<QLineEdit *>(hands.find(QStringLiteral("Mot de passe")));
        secret->setFocus();
        hands.type(password);
        picture("reconnexion-fr");
        hands.press(Qt::Key_Return);
        hands.until("being signed in", [&] { return hands.isSignedIn(); });
    }
    void signOut()
    {
        workstation.actions().find(QStringLiteral("app.sign-out"))->trigger();
        hands.until("the session to be over", [&] { return !hands.isSignedIn(); });
    }
    /// As many steps have been taken, and the keys are the window's again.
    void reaches(const ui::RightsPage &page, int version)
    {
        const RightsOffice &office = workstation.rights();
        hands.until("the next step",
                    [&] { return office.view() && office.view()->request.version() == version && !office.isWriting(); });
        hands.until("the keys to be the window's again", [&] {
            return !page.stepDialog()->isVisible() && !page.takeDialog()->isVisible() && !page.rectifyDialog()->isVisible()
                && workstation.window().isActiveWindow();
        });
    }
    // Of the samples, in requests of their own.
    static constexpr const char *aClient = "yves.cazenave@librairie-cazenave.example";
    static constexpr const char *aContact = "marc.chastagnier@chastagnier-conseil.example";
    /// Takes down what somebody asks, the kind so many below access, up to what is held about them. How many steps that took.
    int untilSearched(const ui::RightsPage &page, int kind, const char *mail, bool isShown)
    {
        const auto shown = [&](const char *name) {
            if (isShown)
                picture(name);
        };
        hands.press(Qt::Key_N, Qt::ControlModifier);
        hands.until("the form", [&] { return page.takeDialog()->isActiveWindow(); });
        for (int below = 0; below < kind; ++below)
            hands.press(Qt::Key_Down);
        auto *mails = qobject_cast<QLineEdit *>(hands.find(QStringLiteral("Adresses de courriel, séparées par des virgules")));
        if (!mails)
            hands.fail(QStringLiteral("there is no field for addresses"));
        mails->setFocus();
        hands.type(QString::fromLatin1(mail));
        if (kind == 1) { // what is to be put right
            page.takeDialog()->findChild<QPlainTextEdit *>()->setFocus();
            hands.type(QStringLiteral("Casenave est faux, Cazenave est juste"));
            mails->setFocus();
        }
        shown("droits-enregistrer-fr");
        hands.press(Qt::Key_Return);
        reaches(page, 0);
        shown("droits-enregistree-fr");
        if (isShown) {
            hands.press(Qt::Key_E);
            hands.until("what was taken down", [&] { return page.correctDialog()->isActiveWindow(); });
            hands.find(QStringLiteral("Pourquoi c’est corrigé"))->setFocus();
            hands.type(QStringLiteral("Mal relu"));
            page.correctDialog()->findChild<QDateTimeEdit *>()->setFocus();
            hands.press(Qt::Key_Down);
            picture("droits-corriger-fr");
            hands.press(Qt::Key_Escape);
            reaches(page, 0);
        }
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        hands.until("the letter to read", [&] { return page.stepDialog()->isActiveWindow(); });
        shown("droits-accuse-de-reception-fr");
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        reaches(page, 1);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        hands.until("the question by what", [&] { return page.stepDialog()->isActiveWindow(); });
        hands.type(QStringLiteral("Adresse du fil"));
        shown("droits-identite-fr");
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        reaches(page, 2);
        page.list()->setFocus();
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        hands.until("the question for what", [&] { return page.stepDialog()->isActiveWindow(); });
        shown("droits-rechercher-fr");
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        reaches(page, 3);
        page.list()->setFocus();
        if (unaskedClients(workstation.rights().view()->request).empty())
            return 3;
        if (isShown) {
            workstation.window().resize(1280, 720);
            picture("droits-client-fr-1280x720");
            workstation.window().resize(1440, 900);
            hands.press(Qt::Key_Return, Qt::ControlModifier);
            hands.until("the letter to the client", [&] { return page.stepDialog()->isActiveWindow(); });
            picture("droits-transmettre-fr");
            hands.press(Qt::Key_Escape);
            hands.until("the letter to be gone",
                        [&] { return !page.stepDialog()->isVisible() && workstation.window().isActiveWindow(); });
            page.list()->setFocus();
        }
        hands.press(Qt::Key_C, Qt::ShiftModifier);
        hands.until("the question why not", [&] { return page.stepDialog()->isActiveWindow(); });
        hands.type(QStringLiteral("Son contrat le dit"));
        shown("droits-sans-le-client-fr");
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        reaches(page, 4);
        page.list()->setFocus();
        return 4;
    }
    /// A client says no, and thinks better of it when it is asked again. How many steps there are then.
    int clientDeclines(const ui::RightsPage &page, int steps)
    {
        const auto takes = [&](int key, const char *words, const char *name) {
            page.list()->setFocus();
            hands.press(static_cast<Qt::Key>(key));
            hands.until("the words of the step", [&] { return page.stepDialog()->isActiveWindow(); });
            hands.type(QString::fromLatin1(words));
            if (name != nullptr)
                picture(name);
            hands.press(Qt::Key_Return, Qt::ControlModifier);
            reaches(page, ++steps);
        };
        takes(Qt::Key_F, "Nous attendons votre choix", nullptr);
        takes(Qt::Key_X, "Il veut garder ses rendez-vous", "droits-client-decline-fr");
        inBothTongues("droits-laisse-au-client-fr-1280x720", "rights-left-to-client-en-dark-1280x720");
        takes(Qt::Key_F, "Nous insistons", nullptr);
        takes(Qt::Key_C, "Il accepte", nullptr);
        page.list()->setFocus();
        return steps;
    }
    void inBothTongues(const QByteArray &french, const QByteArray &english)
    {
        workstation.window().resize(1280, 720);
        picture(french.constData());
        workstation.language().use(ui::Tongue::English);
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        picture(english.constData());
        ui::applyTheme(*qApp, ui::Scheme::Light);
        workstation.language().use(ui::Tongue::French);
        workstation.window().resize(1440, 900);
    }
    void putRight(const ui::RightsPage &page)
    {
        (void)untilSearched(page, 1, aClient, false);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        hands.until("what is held beside what is right", [&] { return page.rectifyDialog()->isActiveWindow(); });
        hands.type(QStringLiteral("Yves Casenave"));
        inBothTongues("droits-rectifier-fr-1280x720", "rights-rectify-en-dark-1280x720");
        hands.press(Qt::Key_Escape);
        hands.until("the form to be gone",
                    [&] { return !page.rectifyDialog()->isVisible() && workstation.window().isActiveWindow(); });
    }
    /// Made by the desk meanwhile, and taken to a file, with its passphrase.
    void takeArchive(const ui::RightsPage &page)
    {
        const int steps = untilSearched(page, 0, aClient, false);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        reaches(page, steps + 1);
        hands.until("the archive to be ready", [&] { return stageOf(workstation.rights().archive()) == ArchiveStage::Ready; });
        inBothTongues("droits-archive-prete-fr-1280x720", "rights-archive-ready-en-dark-1280x720");
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        hands.until("the question where to", [&] { return fileDialog(page) != nullptr && fileDialog(page)->isActiveWindow(); });
        const QTemporaryDir taken;
        auto *name = fileDialog(page)->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(taken.filePath(QStringLiteral("archive.zip")));
        name->setFocus();
        hands.press(Qt::Key_Return);
        hands.until("the passphrase", [&] { return !page.pane()->archive()->passphrase().isEmpty(); });
        if (!QFile::exists(taken.filePath(QStringLiteral("archive.zip"))))
            hands.fail(QStringLiteral("the archive is not where it was taken to"));
        hands.until("the keys to be the window's again", [&] { return workstation.window().isActiveWindow(); });
        inBothTongues("droits-archive-prise-fr-1280x720", "rights-archive-taken-en-dark-1280x720");
        page.pane()->archive()->doneButton()->click();
        page.list()->setFocus();
    }
    [[nodiscard]] static QFileDialog *fileDialog(const ui::RightsPage &page) { return page.findChild<QFileDialog *>(); }
    void restrictThem(const ui::RightsPage &page)
    {
        const int steps = untilSearched(page, 4, aClient, false);
        picture("droits-limiter-fr");
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        reaches(page, steps + 1);
        inBothTongues("droits-limitees-fr-1280x720", "rights-restricted-en-dark-1280x720");
    }
    /// Somebody in support, in the EU, puts a calendar of the samples right that could not be read, and files that a person
    /// called.
    void workIncidents(const QString &person, const QString &password, const QString &samples)
    {
        signOut();
        signInAs(person, password);
        workstation.window().go(QStringLiteral("incidents"));
        auto *page = workstation.window().findChild<ui::IncidentsPage *>();
        const IncidentsOffice &office = workstation.incidents();
        hands.until("the incidents", [&] { return page->list()->model()->rowCount() > 0; });
        picture("incidents-fr");
        hands.press(Qt::Key_Return);
        hands.until("the next one", [&] { return office.view() && office.isMine(*office.view()) && !office.isWriting(); });
        workstation.window().resize(1280, 720);
        picture("incident-element-inutilisable-fr-1280x720");
        const QString calendars = QString::fromLatin1("/10-agenda-casse/calendars/");
        page->repairWith(samples + calendars + office.view()->part.section(QLatin1Char('/'), -1));
        hands.until("the refusal", [&] { return page->notice()->isVisible(); });
        picture("incident-refuse-fr-1280x720");
        page->repairWith(samples + calendars + QStringLiteral("noe.ics"));
        hands.until("the repair", [&] { return !office.view() && !office.isWriting() && !office.reading().isUnderWay; });
        picture("incident-repare-fr-1280x720");
        workstation.window().resize(1440, 900);
        hands.press(Qt::Key_N, Qt::ControlModifier);
        hands.until("the form", [&] { return page->fileDialog()->isActiveWindow(); });
        page->fileDialog()->findChild<QPlainTextEdit *>()->setFocus();
        hands.type(QStringLiteral("Une dame appelle : elle voudrait savoir ce que nous avons sur elle"));
        picture("incident-consigner-fr");
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        hands.until("what was filed", [&] { return office.view() && !office.isWriting() && !office.reading().isUnderWay; });
        page->list()->setFocus();
        hands.press(Qt::Key_T);
        hands.until("it in hand", [&] { return office.isMine(*office.view()) && !office.isWriting(); });
        hands.press(Qt::Key_F);
        hands.until("the words of a step", [&] { return page->stepDialog()->isActiveWindow(); });
        page->stepDialog()->findChild<QPlainTextEdit *>()->setFocus();
        hands.type(QStringLiteral("Elle demande ce que nous avons"));
        picture("incident-transmettre-fr");
        hands.press(Qt::Key_Escape);
        workstation.language().use(ui::Tongue::English);
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        picture("incident-direct-contact-en-dark");
        page->setFilter(ui::IncidentsPage::Filter::Over);
        page->list()->setCurrentIndex(page->list()->model()->index(0, 0));
        hands.until("one that is over", [&] { return office.view().has_value(); });
        picture("incident-over-en-dark");
        page->setFilter(ui::IncidentsPage::Filter::Open);
        ui::applyTheme(*qApp, ui::Scheme::Light);
        workstation.language().use(ui::Tongue::French);
        page->list()->setCurrentIndex(page->list()->model()->index(page->list()->model()->rowCount() - 1, 0));
        hands.until("the contact again", [&] { return office.view().has_value(); });
        page->list()->setFocus();
        hands.press(Qt::Key_D);
        const auto *rights = workstation.window().findChild<ui::RightsPage *>();
        hands.until("the form of a rights request", [&] { return rights->takeDialog()->isActiveWindow(); });
        picture("incident-demande-de-droits-fr");
        hands.press(Qt::Key_Escape);
        hands.until("the form to be gone",
                    [&] { return !rights->takeDialog()->isVisible() && workstation.window().isActiveWindow(); });
        workstation.window().go(QStringLiteral("incidents"));
        page->list()->setFocus();
        findPerson(*rights);
    }
    /// For the incident that is chosen: one of the samples, and nobody.
    void findPerson(const ui::RightsPage &page)
    {
        hands.press(Qt::Key_S);
        hands.until("whom to look for", [&] { return page.findDialog()->isActiveWindow(); });
        hands.type(QStringLiteral("Marc Chastagnier"));
        hands.press(Qt::Key_Tab);
        hands.type(QString::fromLatin1(aContact));
        inBothTongues("incident-rechercher-une-personne-fr-1280x720", "incident-find-a-person-en-dark-1280x720");
        workstation.window().resize(1280, 720); // what opens over it stands in its middle
        hands.press(Qt::Key_Return);
        hands.until("what was found", [&] { return page.foundDialog()->isActiveWindow(); });
        inBothTongues("personne-trouvee-fr-1280x720", "person-found-en-dark-1280x720");
        hands.press(Qt::Key_Return);
        hands.until("the form of a request of theirs", [&] { return page.takeDialog()->isActiveWindow(); });
        picture("personne-demande-fr");
        hands.press(Qt::Key_Escape);
        hands.until("what was found again",
                    [&] { return !page.takeDialog()->isVisible() && page.foundDialog()->isActiveWindow(); });
        const QString number = page.foundDialog()->search().about;
        hands.press(Qt::Key_Escape);
        hands.until("the keys to be the window's again",
                    [&] { return !page.foundDialog()->isVisible() && workstation.window().isActiveWindow(); });
        page.list()->setFocus();
        hands.press(Qt::Key_F, Qt::ControlModifier);
        hands.until("whom to look for", [&] { return page.findDialog()->isActiveWindow(); });
        hands.type(QStringLiteral("Ada Nulleparte"));
        picture("personne-sans-numero-fr");
        for (int fields = 0; fields < 4; ++fields)
            hands.press(Qt::Key_Tab);
        hands.type(number);
        workstation.window().resize(1280, 720);
        hands.press(Qt::Key_Return);
        hands.until("that nobody was found", [&] { return page.foundDialog()->isActiveWindow(); });
        inBothTongues("personne-inconnue-fr-1280x720", "person-unknown-en-dark-1280x720");
        hands.press(Qt::Key_Escape);
    }
    /// Somebody in support, in the EU, erases what is held about a person of the samples.
    void workRights(const QString &person, const QString &password)
    {
        signOut();
        signInAs(person, password);
        workstation.window().go(QStringLiteral("rights"));
        const auto *page = workstation.window().findChild<ui::RightsPage *>();
        const RightsOffice &office = workstation.rights();
        hands.until("the register", [&] { return office.reading().asOf.has_value(); });
        picture("droits-personne-n-attend-fr");
        putRight(*page);
        takeArchive(*page);
        restrictThem(*page);
        int steps = untilSearched(*page, 2, aContact, true);
        workstation.window().resize(1280, 720);
        picture("droits-ce-qui-est-detenu-fr-1280x720");
        workstation.window().resize(1440, 900);
        page->pane()->holdings()->requests()->setFocus();
        hands.press(Qt::Key_Down);
        hands.press(Qt::Key_K);
        hands.until("what becomes of one", [&] { return page->keepDialog()->isActiveWindow(); });
        picture("droits-ce-qui-reste-fr");
        hands.press(Qt::Key_Escape);
        hands.until("the keys to be the window's again", [&] { return workstation.window().isActiveWindow(); });
        hands.press(Qt::Key_E, Qt::ShiftModifier);
        hands.until("a single value", [&] { return page->itemDialog()->isActiveWindow(); });
        picture("droits-un-seul-element-fr");
        hands.press(Qt::Key_Escape);
        hands.until("the keys to be the window's again", [&] { return workstation.window().isActiveWindow(); });
        steps = clientDeclines(*page, steps);
        page->pane()->confirmation()->setFocus();
        hands.type(QStringLiteral("EFFACER ") + office.view()->request.number);
        picture("droits-confirmer-fr");
        hands.press(Qt::Key_Return);
        reaches(*page, ++steps);
        picture("droits-efface-fr");
        workstation.language().use(ui::Tongue::English);
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        picture("rights-erased-en-dark");
        ui::applyTheme(*qApp, ui::Scheme::Light);
        workstation.language().use(ui::Tongue::French);
        page->list()->setFocus();
        const int erased = steps;
        while (!untoldOf(office.view()->request).empty()) {
            hands.press(Qt::Key_Return, Qt::ControlModifier);
            hands.until("which recipient", [&] { return page->stepDialog()->isActiveWindow(); });
            hands.type(QStringLiteral("Par courriel"));
            if (steps == erased)
                picture("droits-destinataire-fr");
            hands.press(Qt::Key_Return, Qt::ControlModifier);
            reaches(*page, ++steps);
            page->list()->setFocus();
        }
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        hands.until("the last letter", [&] { return page->stepDialog()->isActiveWindow(); });
        picture("droits-reponse-fr");
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        hands.until("nobody to wait", [&] { return office.selected().isEmpty(); });
        signOut();
    }

    /// Nothing of a request is left to see; the password brings all of it back.
    void lockAndUnlock(const QString &password)
    {
        workstation.window().go(QStringLiteral("supervision"));
        const RequestId request = hands.onScreen();
        hands.press(Qt::Key_L, Qt::ControlModifier);
        const auto *page = workstation.window().lockPage();
        hands.until("the lock", [&] { return page->isVisible(); });
        picture("verrouille-fr");
        hands.type(password);
        hands.press(Qt::Key_Return);
        hands.until("the window to be open again", [&] { return !page->isVisible() && hands.onScreen() == request; });
    }

    /// Asks what a hidden value stands for. Outside the EU it is refused unless it is nobody's; either answer is on record.
    void askForAHiddenValue()
    {
        hands.press(Qt::Key_R);
        auto *dialog = workstation.window().findChild<ui::RevealDialog *>();
        hands.until("the question why", [&] { return dialog && dialog->isActiveWindow(); });
        hands.press(Qt::Key_Down);
        hands.press(Qt::Key_Tab);
        hands.type(QStringLiteral("Deux personnes pourraient avoir ce nom."));
        const auto *show = dialog->findChild<ui::PrimaryButton *>();
        hands.until("the wish to be complete", [&] { return show->isEnabled(); });
        picture("valeur-masquee-fr");
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        hands.until("the desk's answer", [&] { return !dialog->isVisible() || show->isEnabled(); });
        hands.press(Qt::Key_Escape);
    }

    /// Drags the chosen slot down and back again by undo, then moves it by keys to the next free time.
    void moveAndUndo()
    {
        auto *week = workstation.window().findChild<ui::SupervisionWorkspace *>()->findChild<ui::WeekView *>();
        const Draft before = hands.bench().draft();
        const QPoint from = week->slotRect(before.chosen).center();
        const QPoint to = from + QPoint(0, 90);
        hands.dragTo(*week->viewport(), from, to);
        hands.until("the slot in the hand", [&] { return week->dragged() != nullptr; });
        picture("deplacer-a-la-souris-fr");
        hands.letGo(*week->viewport(), to);
        hands.until("the slot at other times", [&] { return hands.bench().draft() != before; });
        hands.press(Qt::Key_Z, Qt::ControlModifier);
        hands.until("the slot back", [&] { return hands.bench().draft() == before; });
        hands.press(Qt::Key_F6);
        hands.press(Qt::Key_Home);
        picture("prochain-moment-libre-fr");
        hands.press(Qt::Key_Z, Qt::ControlModifier);
        hands.press(Qt::Key_F7);
    }

    /// All participants in one lane, and the clock of a third city beside it.
    void overlayAndThirdZone()
    {
        hands.press(Qt::Key_O);
        picture("superposer-fr");
        hands.press(Qt::Key_Z);
        hands.type(QStringLiteral("tokyo"));
        picture("troisieme-fuseau-fr");
        hands.press(Qt::Key_Return);
        picture("trois-fuseaux-fr");
        hands.press(Qt::Key_Z);
        hands.press(Qt::Key_Return); // the first row takes the ruler away
        hands.press(Qt::Key_O);
    }

    void chooseFreeSlot() { hands.press(static_cast<Qt::Key>(Qt::Key_1 + std::max(0, hands.firstFreeSlot()))); }

    void decide()
    {
        // Enter is deaf for a moment after a new request has come, so that a second press decides nothing unseen.
        hands.pause(600);
        const RequestId request = hands.onScreen();
        hands.press(Qt::Key_Return);
        hands.until("the next request after the decision", [&] { return hands.onScreen() != request && hands.isWorking(); });
    }
};

/// Gives the desk a new version of every sample: what is on screen has then changed under the person's hands.
bool changeEveryRequest(const QString &program, const QString &data, const QString &samples)
{
    QTemporaryDir changed;
    QStringList packages;
    const QFileInfoList folders = QDir(samples).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &package : folders) {
        const QString target = changed.filePath(package.fileName());
        QDirIterator files(package.filePath(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file = files.nextFileInfo();
            const QString copy = target + file.filePath().mid(package.filePath().size());
            QDir().mkpath(QFileInfo(copy).path());
            QFile::copy(file.filePath(), copy);
        }
        QFile request(target + QStringLiteral("/request.json"));
        QFile::setPermissions(request.fileName(), QFile::ReadOwner | QFile::WriteOwner);
        if (!request.open(QIODevice::ReadWrite))
            return false;
        QJsonObject json = QJsonDocument::fromJson(request.readAll()).object();
        QJsonArray understood = json.value(u"understood").toArray();
        for (auto &&field : understood) {
            QJsonObject changedField = field.toObject();
            if (changedField.value(u"field") == QLatin1String("duration"))
                changedField[u"value"] = QStringLiteral("PT1H15M");
            field = changedField;
        }
        json[u"understood"] = understood;
        request.resize(0);
        request.write(QJsonDocument(json).toJson());
        packages << target;
    }
    QStringList arguments{QStringLiteral("intake")};
    arguments << packages << QStringLiteral("--data") << data << QStringLiteral("--shift-weeks") << QStringLiteral("auto");
    QProcess intake;
    intake.setStandardOutputFile(QProcess::nullDevice());
    intake.start(program, arguments);
    return intake.waitForFinished(120'000) && intake.exitCode() == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(QStringLiteral("Vigie"));
    QCoreApplication::setApplicationName(QStringLiteral("vigie"));
    QApplication application(argc, argv);
    QCommandLineParser parser;
    for (const char *name : {"desk", "fingerprint", "person", "password-file", "desk-program", "desk-data", "desk-pid", "samples",
                             "pictures", "support"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("value")));
    parser.process(application);
    const auto value = [&parser](const char *name) { return parser.value(QString::fromLatin1(name)); };

    const auto options =
        parseOptions({QStringLiteral("vigie"), QStringLiteral("--desk"), value("desk"), QStringLiteral("--name"), value("person"),
                      QStringLiteral("--profile"), QStringLiteral("tour"), QStringLiteral("--language"), QStringLiteral("fr"),
                      QStringLiteral("--theme"), QStringLiteral("light")});
    Workstation workstation(std::get<Options>(options));
    Tour tour(workstation, value("pictures"));
    Hands &hands = tour.hands;
    QFile passwordFile(value("password-file"));
    if (!passwordFile.open(QIODevice::ReadOnly))
        hands.fail(QStringLiteral("no password"));
    const QString password = QString::fromUtf8(passwordFile.readLine().trimmed());

    workstation.start();
    workstation.window().activateWindow();
    hands.until("the window to be active", [&] { return workstation.window().isActiveWindow(); });

    // Sign in, comparing the certificate at first contact.
    auto *field = qobject_cast<QLineEdit *>(hands.find(QStringLiteral("Mot de passe")));
    if (!field)
        hands.fail(QStringLiteral("there is no password field"));
    field->setFocus();
    hands.until("the field to have the focus", [&] { return QApplication::focusWidget() == field; });
    hands.type(password);
    tour.picture("connexion-fr");
    hands.press(Qt::Key_Return);
    hands.until("the certificate to confirm",
                [&] { return std::holds_alternative<session::ConfirmCertificate>(hands.bench().session()); });
    const auto &asked = std::get<session::ConfirmCertificate>(hands.bench().session());
    if (QString::fromLatin1(asked.fingerprint.toHex(':')).compare(value("fingerprint"), Qt::CaseInsensitive) != 0)
        hands.fail(QStringLiteral("the certificate shown is not the desk's"));
    tour.picture("empreinte-fr");
    hands.press(Qt::Key_Space); // compared
    hands.click(QStringLiteral("Faire confiance"));
    hands.until("being signed in", [&] { return hands.isSignedIn(); });
    hands.until("the rules to acknowledge", [&] { return hands.bench().limitedUseDue(); });
    tour.picture("regles-fr");
    hands.press(Qt::Key_Return);
    hands.until("the rules to be acknowledged", [&] { return !hands.bench().limitedUseDue(); });
    tour.picture("rien-en-cours-fr");

    // Pull, look, choose.
    hands.press(Qt::Key_Return);
    tour.findOneToSchedule();
    hands.until("a request in reserve", [&] { return hands.bench().hasReserve(); });
    tour.picture("demande-fr-clair");
    tour.askForAHiddenValue();
    hands.press(Qt::Key_2);
    tour.picture("creneau-2-fr");
    tour.moveAndUndo();
    tour.overlayAndThirdZone();
    hands.press(Qt::Key_F2);
    tour.picture("corriger-fr");
    hands.press(Qt::Key_Escape);
    hands.press(Qt::Key_F7);
    hands.press(Qt::Key_M);
    tour.picture("partage-fr");
    hands.press(Qt::Key_Escape);
    hands.press(Qt::Key_Q);
    hands.type(QStringLiteral("Bonjour, mardi ou mercredi vous conviendrait-il mieux ?"));
    tour.picture("demander-fr");
    hands.press(Qt::Key_Escape);
    hands.press(Qt::Key_N);
    tour.picture("nouveau-creneau-fr");
    hands.press(Qt::Key_Escape);

    // Decide; the next is there at once; take it back.
    hands.press(Qt::Key_F7);
    tour.chooseFreeSlot();
    tour.decide();
    tour.picture("decide-suivante-fr");
    const RequestId next = hands.onScreen();
    hands.until("the decision to be taken back", [&] { return hands.bench().takeBackCandidate() != nullptr; });
    hands.press(Qt::Key_U);
    hands.until("the request back on screen", [&] { return hands.onScreen() != next; });
    tour.picture("reprise-fr");
    tour.chooseFreeSlot();
    tour.decide();

    // English, dark.
    workstation.language().use(ui::Tongue::English);
    ui::applyTheme(application, ui::Scheme::Dark);
    tour.findOneToSchedule();
    tour.picture("request-en-dark");
    hands.press(Qt::Key_K, Qt::ControlModifier);
    hands.type(QStringLiteral("slot"));
    tour.picture("commands-en-dark");
    hands.press(Qt::Key_Escape);
    hands.press(Qt::Key_Question, Qt::ShiftModifier);
    tour.picture("shortcuts-en-dark");
    hands.press(Qt::Key_Escape);

    // The request changes under our hands: the decision comes back with what happened. The desk holds its breath, or the
    // workstation would hear of the change and show it before anything is decided.
    hands.until("earlier decisions to be released", [&] {
        return std::all_of(hands.bench().outbox().begin(), hands.bench().outbox().end(), [](const OutboxEntry &entry) {
            return entry.state == OutboxState::Released || entry.state == OutboxState::TakenBack;
        });
    });
    const RequestId changed = hands.onScreen();
    const auto desk = static_cast<pid_t>(value("desk-pid").toLongLong());
    if (desk > 0)
        ::kill(desk, SIGSTOP);
    const bool takenIn = changeEveryRequest(value("desk-program"), value("desk-data"), value("samples"));
    if (!takenIn && desk > 0)
        ::kill(desk, SIGCONT);
    if (!takenIn)
        hands.fail(QStringLiteral("the changed requests could not be taken in"));
    hands.press(Qt::Key_F7);
    tour.chooseFreeSlot();
    hands.pause(600);
    tour.picture("before-refusal-en-dark");
    hands.press(Qt::Key_Return);
    if (desk > 0)
        ::kill(desk, SIGCONT);
    hands.until("the refusal of a decision on an old version", [&] {
        return std::any_of(hands.bench().outbox().begin(), hands.bench().outbox().end(), [&](const OutboxEntry &entry) {
            return entry.decision.request == changed && entry.state == OutboxState::Refused
                && entry.error->kind == ErrorKind::RequestChanged;
        });
    });
    tour.picture("refused-en-dark");
    workstation.window().go(QStringLiteral("outbox"));
    tour.picture("outbox-en-dark");
    workstation.window().go(QStringLiteral("supervision"));
    hands.press(Qt::Key_R, Qt::ControlModifier);
    hands.until("what the request has become", [&] {
        return std::any_of(hands.bench().outbox().begin(), hands.bench().outbox().end(),
                           [](const OutboxEntry &entry) { return entry.asItIs.has_value(); });
    });
    tour.picture("refused-beside-the-change-en-dark");
    ui::applyTheme(application, ui::Scheme::Light);
    workstation.language().use(ui::Tongue::French);
    workstation.window().resize(1280, 720);
    tour.picture("refusee-a-cote-du-changement-fr-1280x720");
    workstation.window().resize(1440, 900);
    workstation.language().use(ui::Tongue::English);
    ui::applyTheme(application, ui::Scheme::Dark);
    hands.press(Qt::Key_R);
    hands.until("the changed request on screen", [&] { return hands.onScreen() == changed; });
    tour.picture("changed-request-en-dark");

    // High contrast, a small screen, a large one.
    ui::applyTheme(application, ui::Scheme::HighContrast);
    tour.picture("request-en-high-contrast");
    ui::applyTheme(application, ui::Scheme::Light);
    workstation.language().use(ui::Tongue::French);
    workstation.window().resize(1280, 720);
    tour.picture("demande-fr-1280x720");
    workstation.window().resize(1920, 1080);
    tour.picture("demande-fr-1920x1080");
    workstation.window().resize(1440, 900);
    workstation.window().go(QStringLiteral("settings"));
    tour.picture("reglages-fr");
    tour.oversee();
    tour.review();
    tour.lockAndUnlock(password);
    workstation.window().go(QStringLiteral("supervision"));

    if (!value("support").isEmpty()) {
        tour.workIncidents(value("support"), password, value("samples"));
        tour.workRights(value("support"), password);
        tour.signInAs(value("person"), password);
        workstation.window().go(QStringLiteral("supervision"));
    }

    // Offline: the desk goes away, the work goes on.
    if (desk > 0) {
        ::kill(desk, SIGTERM);
        hands.until(
            "the connection to be missed",
            [&] { return std::holds_alternative<connection::Offline>(hands.bench().connection()); }, 90'000);
        tour.picture("hors-ligne-fr");
        workstation.window().go(QStringLiteral("outbox"));
        tour.picture("envois-hors-ligne-fr");
        workstation.window().resize(1280, 720);
        for (const auto &[workspace, name] :
             {std::pair{"reviews", "revue-hors-ligne-fr-1280x720"}, std::pair{"findings", "constats-hors-ligne-fr-1280x720"},
              std::pair{"insights", "qualite-hors-ligne-fr-1280x720"}}) {
            workstation.window().go(QString::fromLatin1(workspace));
            hands.press(Qt::Key_F5);
            hands.pause(1500);
            tour.picture(name);
        }
    }
    return 0;
}
