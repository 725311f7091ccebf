#include "ui/rights/rightspane.h"

#include "ui/common/cards.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/tableview.h"
#include "ui/rights/archivecard.h"
#include "ui/rights/checklist.h"
#include "ui/rights/clockcard.h"
#include "ui/rights/holdingscard.h"
#include "ui/rights/keepingcard.h"
#include "ui/rights/rightswords.h"
#include "ui/rights/sentletter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

void removeRows(QWidget &rows)
{
    const auto old = rows.findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(old);
}

} // namespace

RightsPane::RightsPane(const RightsOffice &office, QWidget *parent)
    : QWidget(parent)
    , m_office(office)
    , m_hint(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_clock(new ClockCard)
    , m_subject(new Card)
    , m_subjectTitle(new SectionLabel({}, m_subject))
    , m_subjectLines(new TextLabel(TextStyle::Body, ColorRole::Text, m_subject))
    , m_holdings(new HoldingsCard(HoldingsCard::Use::Act))
    , m_archive(new ArchiveCard)
    , m_keeping(new KeepingCard)
    , m_receipts(new Card)
    , m_receiptsTitle(new SectionLabel({}, m_receipts))
    , m_receiptsSummary(new TextLabel(TextStyle::Small, ColorRole::Muted, m_receipts))
    , m_receiptRows(new QWidget(m_receipts))
    , m_history(new Card)
    , m_historyTitle(new SectionLabel({}, m_history))
    , m_historyLines(new TextLabel(TextStyle::Small, ColorRole::Text, m_history))
    , m_letters(new Card)
    , m_lettersTitle(new SectionLabel({}, m_letters))
    , m_letterRows(new QWidget(m_letters))
    , m_stepsTitle(new SectionLabel({}, this))
    , m_checklist(new Checklist(this))
    , m_confirm(new Card(this))
    , m_confirmTitle(new SectionLabel({}, m_confirm))
    , m_confirmSays(new TextLabel(TextStyle::Small, ColorRole::Muted, m_confirm))
    , m_typed(new QLineEdit(m_confirm))
{
    for (TextLabel *label : {m_hint, m_subjectLines, m_historyLines, m_confirmSays})
        label->setWordWrap(true);
    insideOf(m_subject, m_subjectTitle)->addWidget(m_subjectLines);
    auto *receipts = new QVBoxLayout(m_receiptRows);
    receipts->setContentsMargins(0, 0, 0, 0);
    insideOf(m_receipts, m_receiptsTitle, m_receiptsSummary)->addWidget(m_receiptRows);
    insideOf(m_history, m_historyTitle)->addWidget(m_historyLines);
    auto *letters = new QVBoxLayout(m_letterRows);
    letters->setContentsMargins(0, 0, 0, 0);
    insideOf(m_letters, m_lettersTitle)->addWidget(m_letterRows);
    QVBoxLayout *confirm = insideOf(m_confirm, m_confirmTitle);
    confirm->addWidget(m_confirmSays);
    confirm->addWidget(m_typed);

    auto *right = new QWidget;
    auto *steps = new QVBoxLayout(right);
    steps->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    steps->setSpacing(spacing(3));
    steps->addWidget(m_stepsTitle);
    steps->addWidget(m_checklist);
    steps->addSpacing(spacing(2));
    steps->addWidget(m_confirm);
    steps->addStretch(1);
    layCards(this, {m_hint, m_clock, m_subject, m_archive, m_holdings, m_keeping, m_receipts, m_letters, m_history}, right);
    const auto orderChanged = [this] {
        if (m_office.view())
            showErasure(m_office.view()->request);
    };
    connect(m_holdings, &HoldingsCard::chosenChanged, this, orderChanged);
    connect(m_keeping, &KeepingCard::fateChanged, this, orderChanged);
    connect(m_typed, &QLineEdit::textChanged, this, &RightsPane::confirmationChanged);
    connect(m_typed, &QLineEdit::returnPressed, this, [this] {
        if (isConfirmed())
            Q_EMIT confirmed();
    });
    showSelected();
}

bool RightsPane::isConfirmed() const
{
    const auto &view = m_office.view();
    return view && m_typed->text().trimmed() == erasureWords(view->request.number);
}

void RightsPane::forget()
{
    m_shown = {};
    m_typed->setText({}); // an undo brings nothing back
    m_typed->setPlaceholderText({});
    m_typed->setAccessibleName({});
    m_clock->clear();
    m_checklist->clear();
    m_holdings->clear();
    m_archive->clear();
    m_keeping->clear();
    for (TextLabel *label : {m_subjectLines, m_historyLines, m_confirmSays, m_receiptsSummary})
        label->clear();
    for (QWidget *rows : {m_receiptRows, m_letterRows})
        removeRows(*rows);
    m_shownLetters.clear();
    for (QWidget *card :
         {static_cast<QWidget *>(m_clock), static_cast<QWidget *>(m_subject), static_cast<QWidget *>(m_holdings),
          static_cast<QWidget *>(m_keeping), static_cast<QWidget *>(m_receipts), static_cast<QWidget *>(m_letters),
          static_cast<QWidget *>(m_history), static_cast<QWidget *>(m_confirm)})
        card->hide();
}

void RightsPane::showSelected()
{
    const auto &view = m_office.view();
    if (!view || view->request.id != m_shown)
        forget();
    m_hint->setText(tr("Choose one at the left. Who it is about is shown then, and that it was shown is recorded."));
    m_hint->setVisible(m_office.selected().isEmpty());
    m_stepsTitle->setVisible(view.has_value());
    m_subjectTitle->setText(tr("Who asks"));
    m_stepsTitle->setText(tr("Steps"));
    m_confirmTitle->setText(tr("Confirmation"));
    m_historyTitle->setText(tr("History"));
    m_lettersTitle->setText(tr("Letters"));
    if (!view)
        return;
    const RightsCase &request = view->request;
    m_shown = request.id;
    const bool isOver = stateOf(request) != RightsState::Open;
    m_clock->setClock(m_office.clockOf(request), m_office.dayOf(request.wish.receivedAt), m_office.today(), isOver,
                      m_office.clientDueOf(request));
    m_clock->show();
    m_checklist->show(request, m_office.zone());
    showSubject(request);
    const auto &holdings = m_office.holdings();
    m_holdings->setVisible(holdings.has_value());
    if (holdings)
        m_holdings->setHoldings(*holdings, decliningClients(request), m_office.zone());
    m_archive->setState(m_office.archive(), m_office.zone());
    showReceipts(*view);
    showLetters(request);
    showHistory(request);
    showErasure(request);
}

/// What goes and what stays is plain before it is confirmed.
void RightsPane::showErasure(const RightsCase &request)
{
    const auto &holdings = m_office.holdings();
    const bool mayErase = isErasing(request.wish) && holdings && !obstacleForDesk(RightsStepKind::Acted, request);
    const std::vector<KeptRequest> kept = keptBack(request);
    const bool mayEraseKept = !kept.empty() && stateOf(request) != RightsState::Open;
    if (mayErase)
        m_keeping->setHoldings(m_holdings->withoutDeclined(), kept, m_office.zone());
    else
        m_keeping->setKept(kept, m_office.zone());
    m_keeping->setVisible(mayErase || !kept.empty());
    m_confirm->setVisible(mayErase || mayEraseKept);
    const ErasureOrder said = order();
    const QString what = mayErase
        //: Of an erasure, before it is confirmed; %1 and %2 are numbers of requests with their noun.
        ? tr("To be erased: %1. To stay: %2.")
              .arg(tr("%n request(s)", nullptr, static_cast<int>(said.requests.size()))
                       + (said.texts.empty() ? QString()
                                             : QStringLiteral(", ")
                                  + tr("%n note(s) or package(s)", nullptr, static_cast<int>(said.texts.size()))),
                   tr("%n request(s)", nullptr, static_cast<int>(said.kept.size() + said.left.size())))
        : tr("What was kept back goes, once nothing asks for it any more.");
    QStringList items;
    for (const ErasedItem &item : said.items)
        items.append(KeepingCard::nameOf(item));
    const QString single = !mayErase || items.isEmpty()
        ? QString()
        //: Of an erasure; %1 values that go from requests that stay, as "Telephone: 06 12 34 56 78", separated by semicolons.
        : tr("From what stays goes: %1.").arg(items.join(QStringLiteral("; "))) + QLatin1Char(' ');
    m_confirmSays->setText(what + QLatin1Char(' ') + single
                           + tr("Type %1. It cannot be undone.").arg(erasureWords(request.number)));
    m_typed->setAccessibleName(tr("Type %1 to confirm").arg(erasureWords(request.number)));
    m_typed->setPlaceholderText(erasureWords(request.number));
    if (!mayErase && !mayEraseKept)
        m_typed->setText({});
}

ErasureOrder RightsPane::order() const
{
    ErasureOrder order;
    order.number = m_office.view() ? m_office.view()->request.number : QString();
    for (const RequestId &request : m_holdings->chosen()) {
        const ErasureFate fate = m_keeping->fateOf(request);
        if (const auto *back = std::get_if<KeepingBack>(&fate))
            order.kept.push_back(*back);
        else if (std::holds_alternative<NotAskedFor>(fate))
            order.left.push_back(request);
        else
            order.requests.push_back(request);
    }
    order.texts = m_holdings->texts();
    if (!order.left.empty())
        order.items = m_keeping->items();
    return order;
}

std::optional<HeldRequest> RightsPane::current() const
{
    const auto row = static_cast<std::size_t>(m_holdings->requests()->currentRow()); // that of none is past every other
    const auto &holdings = m_office.holdings();
    return holdings && row < holdings->requests.size() ? std::optional(holdings->requests[row]) : std::nullopt;
}

void RightsPane::showSubject(const RightsCase &request)
{
    const RightsWish &wish = request.wish;
    QStringList lines;
    const auto add = [&lines](const QString &what, const QString &says) {
        if (!says.isEmpty())
            //: A name and what it is: "Telephone: 06 12 34 56 78".
            lines.append(tr("%1: %2").arg(what, says));
    };
    add(tr("Name"), wish.subject.name);
    add(tr("E-mail"), wish.subject.mails.join(QStringLiteral(", ")));
    add(tr("Telephone"), wish.subject.phone);
    if (lines.isEmpty())
        lines.append(tr("Erased: this request says no more who it was."));
    add(tr("They are"), text(wish.subject.role));
    add(tr("Came by"), QStringLiteral("%1 · %2").arg(text(wish.channel), dayAndTime(wish.receivedAt, m_office.zone())));
    QStringList purposes;
    for (const Purpose purpose : wish.scope.purposes)
        purposes.append(text(purpose));
    add(tr("For the purposes"), purposes.join(QStringLiteral(", ")));
    add(tr("They say"), wish.words);
    const auto &view = m_office.view();
    const PersonId owner = ownerOf(request);
    QString whose = owner.isEmpty() ? tr("nobody yet") : nameOf(owner);
    if (!owner.isEmpty() && m_office.isNobodys(request))
        //: %1 whoever has taken a request on, and may have none any more.
        whose = tr("%1, who has left").arg(whose);
    add(tr("Worked by"), whose);
    add(tr("Asks for the same, earlier and still open"), view->duplicateOf);
    add(tr("Others from the same person"), view->sameSubject.join(QStringLiteral(", ")));
    m_subjectLines->setText(lines.join(QLatin1Char('\n')));
    m_subject->show();
}

void RightsPane::showReceipts(const RightsView &view)
{
    removeRows(*m_receiptRows);
    m_receipts->setVisible(!view.receipts.empty());
    if (view.receipts.empty())
        return;
    m_receiptsTitle->setText(tr("Workstations that had something of it"));
    const auto complete = std::count_if(view.receipts.begin(), view.receipts.end(),
                                        [](const ErasureReceipt &receipt) { return receipt.isComplete(); });
    //: %1 of %2 workstations have removed everything.
    m_receiptsSummary->setText(tr("%1 of %2 have removed it").arg(complete).arg(view.receipts.size()));
    for (const ErasureReceipt &receipt : view.receipts) {
        auto *dot = new StatusDot(m_receiptRows);
        if (receipt.isComplete())
            dot->setStatus(Tone::Good,
                           receipt.lastAt
                               ? tr("%1 · removed, said so %2").arg(receipt.person, dayAndTime(*receipt.lastAt, m_office.zone()))
                               : receipt.person);
        else if (receipt.lapsedAt)
            dot->setStatus(Tone::Neutral,
                           tr("%1 · signed out since %2: shows nothing of it, and removes it before it is used again")
                               .arg(receipt.person, dayAndTime(*receipt.lapsedAt, m_office.zone())));
        else
            dot->setStatus(Tone::Warn,
                           tr("%1 · %2 of %3 removed; the rest before anything is shown there again")
                               .arg(receipt.person)
                               .arg(receipt.acknowledged)
                               .arg(receipt.ordered));
        dot->setAccessibleName(dot->text());
        m_receiptRows->layout()->addWidget(dot);
    }
}

QString RightsPane::nameOf(const PersonId &person) const
{
    if (person.isEmpty())
        return tr("the desk");
    return person == m_office.me() ? tr("you") : m_office.nameOf(person);
}

/// Newest first: when, what with what was said, and by whom.
void RightsPane::showHistory(const RightsCase &request)
{
    QStringList lines;
    for (auto step = request.steps.rbegin(); step != request.steps.rend(); ++step) {
        const bool isGiven = !step->owner.isEmpty() && step->owner != step->by;
        QString what = isGiven ? tr("Given to %1").arg(nameOf(step->owner)) : stepText(*step);
        if (step->answeredAt)
            //: %1 a step that was taken, %2 when the person answered, which was recorded later.
            what = tr("%1, answered on %2").arg(what, dayAndTime(*step->answeredAt, m_office.zone()));
        if (step->receivedWas)
            //: %1 that a moment of receipt was put right, %2 that moment as it had been taken down.
            what = tr("%1, before: %2").arg(what, dayAndTime(*step->receivedWas, m_office.zone()));
        //: %1 when, %2 a step that was taken, %3 by whom.
        lines.append(tr("%1 · %2 · by %3")
                         .arg(dayAndTime(step->at, m_office.zone()),
                              withWords(what, step->erased ? erasedText(*step->erased) : step->words), nameOf(step->by)));
    }
    m_historyLines->setText(lines.join(QLatin1Char('\n')));
    m_history->setVisible(!lines.isEmpty());
}

/// Each folded: what it says is evidence, and read when it is needed.
void RightsPane::showLetters(const RightsCase &request)
{
    std::vector<RightsLetter> letters;
    QStringList headings;
    for (const RightsStep &step : request.steps) {
        if (!step.letter)
            continue;
        letters.push_back(*step.letter);
        const QString when = dayAndTime(step.at, m_office.zone());
        if (!step.letter->client.isEmpty())
            //: %1 when, %2 the code of a client, %3 the subject of the letter.
            headings.append(tr("%1 · to client %2 · %3").arg(when, step.letter->client, step.letter->subject));
        else if (!step.letter->to.isEmpty())
            //: %1 when, %2 a mail address, %3 the subject of the letter.
            headings.append(tr("%1 · to %2 · %3").arg(when, step.letter->to, step.letter->subject));
        else
            headings.append(QStringLiteral("%1 · %2").arg(when, step.letter->subject));
    }
    m_letters->setVisible(!letters.empty());
    if (letters == m_shownLetters)
        return;
    m_shownLetters = letters;
    removeRows(*m_letterRows);
    for (std::size_t i = 0; i < letters.size(); ++i)
        m_letterRows->layout()->addWidget(
            new SentLetter(headings[static_cast<qsizetype>(i)], letters[i].body.trimmed(), m_letterRows));
}

void RightsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_shownLetters.clear(); // their headings are in the other language
        showSelected();
    }
}

} // namespace vigie::ui
