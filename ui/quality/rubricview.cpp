#include "ui/quality/rubricview.h"

#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/notelength.h"
#include "ui/common/wording.h"
#include "ui/quality/choicelist.h"
#include "ui/quality/qualitywords.h"
#include "ui/quality/questioncard.h"
#include "ui/quality/sidebyside.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr std::array allFlags{ReviewFlag::MissedRedaction, ReviewFlag::ClientAtRisk, ReviewFlag::Exemplary,
                              ReviewFlag::RubricUnclear};
constexpr std::array flagKeys{"M", "K", "E", "U"};

} // namespace

RubricView::RubricView(QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionLabel({}, this))
    , m_progress(new SectionLabel({}, this))
    , m_keys(new TextLabel(TextStyle::Smaller, ColorRole::Faint, this))
    , m_totals(new SideBySide(this))
    , m_missing(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_scroll(new QScrollArea(this))
    , m_tail(new QWidget)
    , m_flagsTitle(new SectionLabel({}, m_tail))
    , m_flags(new ChoiceList(ChoiceList::Layout::Flowing, ChoiceList::Choosing::Any, m_tail))
    , m_privateTitle(new SectionLabel({}, m_tail))
    , m_private(new QPlainTextEdit(m_tail))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_missing->setWordWrap(true);
    m_missing->setContentsMargins(spacing(4), spacing(2), spacing(4), 0);
    m_private->setTabChangesFocus(true);
    m_private->setFixedHeight(72);
    auto *tail = new QVBoxLayout(m_tail);
    tail->setContentsMargins(0, spacing(1), 0, 0);
    tail->setSpacing(spacing(2));
    auto *privateLength = new NoteLength(m_private, longestNote, m_tail);
    for (QWidget *part : std::initializer_list<QWidget *>{m_flagsTitle, m_flags, m_privateTitle, m_private, privateLength})
        tail->addWidget(part);
    auto *inside = new QWidget;
    inside->setBackgroundRole(QPalette::AlternateBase);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(spacing(4), 0, spacing(4), spacing(4));
    m_column->setSpacing(spacing(2));
    m_column->addWidget(m_tail);
    m_column->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(spacing(4), spacing(3), spacing(4), 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_progress);
    auto *keys = new QHBoxLayout;
    keys->setContentsMargins(spacing(4), spacing(1), spacing(4), spacing(2));
    keys->addWidget(m_keys);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(keys);
    column->addWidget(m_totals);
    column->addWidget(m_missing);
    column->addWidget(m_scroll, 1);
    m_totals->setContentsMargins(spacing(4), 0, spacing(4), spacing(2));
    m_missing->hide();

    connect(m_flags, &ChoiceList::chosen, this,
            [this](int index, bool isOn) { enter(withFlag(m_draft, allFlags.at(static_cast<size_t>(index)), isOn)); });
    connect(m_private, &QPlainTextEdit::textChanged, this, [this] {
        ReviewDraft draft = m_draft;
        draft.privateNote = m_private->toPlainText().left(longestNote);
        if (draft.privateNote != m_draft.privateNote)
            enter(draft);
    });
    // Wherever in a card the keyboard is, that card is the current one.
    connect(qApp, &QApplication::focusChanged, &m_focusFollower, [this](QWidget * /*from*/, QWidget *to) {
        for (size_t i = 0; to && i < m_cards.size(); ++i) {
            if (m_cards[i] == to || m_cards[i]->isAncestorOf(to))
                setCurrent(static_cast<int>(i));
        }
    });
    retranslate();
}

void RubricView::setMissing(const QString &what)
{
    m_missingWhat = what;
    m_missing->setText(what);
    m_missing->setVisible(!what.isEmpty());
    m_scroll->setVisible(what.isEmpty());
    m_keys->setVisible(what.isEmpty());
    if (!what.isEmpty()) {
        m_rubric = {};
        m_earlier.clear();
        rebuild();
    }
    showProgress();
}

void RubricView::setRubric(const Rubric &rubric, const std::vector<Review> &earlier)
{
    if (m_missingWhat.isEmpty() && rubric == m_rubric && earlier == m_earlier)
        return;
    setMissing({});
    m_rubric = rubric;
    m_earlier = earlier;
    rebuild();
    retranslate();
}

void RubricView::rebuild()
{
    // Out of the list first: when the keyboard leaves one, the list is looked through.
    qDeleteAll(std::exchange(m_cards, {}));
    qDeleteAll(std::exchange(m_sections, {}));
    double sectionWeights = 0;
    int count = 0;
    for (const RubricSection &section : m_rubric.sections) {
        sectionWeights += section.weight;
        count += static_cast<int>(section.questions.size());
    }
    int place = 0;
    for (const RubricSection &section : m_rubric.sections) {
        m_sections.push_back(new SectionLabel({}, m_scroll->widget()));
        m_column->insertWidget(place++, m_sections.back());
        double weights = 0;
        for (const Question &question : section.questions)
            weights += question.weight;
        for (const Question &question : section.questions) {
            const double share = section.weight / sectionWeights * question.weight / weights;
            auto *card = new QuestionCard(question, static_cast<int>(m_cards.size()) + 1, count, share, m_scroll->widget());
            std::vector<Answer> earlier;
            for (const Review &review : m_earlier) {
                for (const Answer &answer : review.answers) {
                    if (answer.question == question.id)
                        earlier.push_back(answer);
                }
            }
            card->setEarlier(earlier);
            card->setReadOnly(m_isReadOnly);
            connectCard(card);
            m_column->insertWidget(place++, card);
            card->show(); // now: the keyboard goes to it before the layout would
            m_cards.push_back(card);
        }
    }
    m_current = 0;
    setMinimumWidth(spacing(m_earlier.empty() ? 87 : 105));
    showTotals();
    m_scroll->verticalScrollBar()->setValue(0);
    m_draft = {};
    showDraft(m_draft);
}

void RubricView::connectCard(QuestionCard *card)
{
    connect(card, &QuestionCard::optionChosen, this, [this, card](const QString &option) { enterOption(card, option); });
    connect(card, &QuestionCard::causeChosen, this,
            [this, card](const QString &cause) { enter(withCause(m_draft, card->question().id, cause)); });
    connect(card, &QuestionCard::noteEdited, this,
            [this, card](const QString &note) { enter(withNote(m_draft, card->question().id, note)); });
    card->note()->installEventFilter(this);
}

/// Enter, Up and Down leave a note as they leave a question.
bool RubricView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && qobject_cast<QLineEdit *>(watched)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (isPlain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Down)) {
            step(1);
            return true;
        }
        if (isPlain && key->key() == Qt::Key_Up) {
            step(-1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RubricView::showDraft(const ReviewDraft &draft)
{
    m_draft = draft;
    for (QuestionCard *card : m_cards) {
        card->showDraft(draft);
        card->setCurrent(card == currentCard());
    }
    for (size_t i = 0; i < allFlags.size(); ++i)
        m_flags->setChosen(static_cast<int>(i), std::ranges::find(draft.flags, allFlags[i]) != draft.flags.end());
    if (m_private->toPlainText().left(longestNote) != draft.privateNote)
        m_private->setPlainText(draft.privateNote);
    showProgress();
}

void RubricView::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (QuestionCard *card : m_cards)
        card->setReadOnly(isReadOnly);
    m_flags->setReadOnly(isReadOnly);
    m_private->setReadOnly(isReadOnly);
}

void RubricView::forget()
{
    m_draft = {};
    m_rubric = {};
    m_earlier.clear();
    rebuild();
    retranslate();
}

QuestionCard *RubricView::currentCard() const
{
    return m_current < static_cast<int>(m_cards.size()) ? m_cards[static_cast<size_t>(m_current)] : nullptr;
}

void RubricView::setCurrent(int index)
{
    m_current = index;
    for (QuestionCard *card : m_cards)
        card->setCurrent(card == currentCard());
}

void RubricView::reveal(int index)
{
    if (index < 0 || index >= static_cast<int>(m_cards.size()))
        return;
    setCurrent(index);
    m_scroll->ensureWidgetVisible(currentCard(), 0, spacing(6));
}

void RubricView::goTo(int index)
{
    if (index < 0 || index >= static_cast<int>(m_cards.size()))
        return;
    setCurrent(index);
    currentCard()->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(currentCard(), 0, spacing(6));
}

void RubricView::goToOpen()
{
    const std::vector<QString> open = openQuestions(m_rubric, m_draft);
    const auto first = std::ranges::find_if(
        m_cards, [&open](const QuestionCard *card) { return !open.empty() && card->question().id == open.front(); });
    goTo(first == m_cards.end() ? 0 : static_cast<int>(first - m_cards.begin()));
}

void RubricView::step(int direction)
{
    const int next = m_current + direction;
    if (next < 0)
        return goTo(0);
    if (next < static_cast<int>(m_cards.size()))
        return goTo(next);
    if (openQuestions(m_rubric, m_draft).empty())
        Q_EMIT finished();
    else
        goToOpen();
}

void RubricView::enter(const ReviewDraft &draft)
{
    if (m_isReadOnly)
        return showDraft(m_draft); // what was just clicked is as it was
    Q_EMIT edited(draft);
}

void RubricView::enterOption(const QuestionCard *card, const QString &option)
{
    enter(withOption(m_draft, card->question(), option));
    // A cause that is asked for now has to be seen.
    QMetaObject::invokeMethod(
        m_scroll,
        [this] {
            if (currentCard())
                m_scroll->ensureWidgetVisible(currentCard(), 0, spacing(2));
        },
        Qt::QueuedConnection);
}

void RubricView::choose(int index)
{
    QuestionCard *card = currentCard();
    if (!card)
        return;
    if (card->asksCause()) {
        if (index < static_cast<int>(card->question().causes.size()))
            enter(withCause(m_draft, card->question().id, card->question().causes[static_cast<size_t>(index)].id));
        return;
    }
    // "Not applicable" has a key of its own, and no number that would differ from question to question.
    if (index >= static_cast<int>(card->question().options.size()))
        return;
    const QString option = *card->optionAt(index);
    const Entered *before = findEntered(m_draft, card->question().id);
    if (before && before->option == option && isFailed(card->question(), *before))
        return enter(withCause(m_draft, card->question().id, {})); // once more: the cause is asked for again
    enterOption(card, option);
}

void RubricView::chooseYesOrNo(bool isYes)
{
    const QuestionCard *card = currentCard();
    if (!card || card->question().kind != QuestionKind::YesNo)
        return;
    const QString option = *card->optionAt(isYes ? 0 : 1);
    const Entered *before = findEntered(m_draft, card->question().id);
    if (before && before->option == option && isFailed(card->question(), *before))
        return enter(withCause(m_draft, card->question().id, {}));
    enterOption(card, option);
}

void RubricView::chooseNotApplicable()
{
    const QuestionCard *card = currentCard();
    if (card && card->question().mayNotApply)
        enterOption(card, {});
}

void RubricView::toggleFlag(ReviewFlag flag)
{
    enter(withFlag(m_draft, flag, std::ranges::find(m_draft.flags, flag) == m_draft.flags.end()));
}

void RubricView::toggleHelp()
{
    if (QuestionCard *card = currentCard())
        card->toggleHelp();
}

void RubricView::editNote()
{
    if (QuestionCard *card = currentCard(); card && !m_isReadOnly)
        card->editNote();
}

void RubricView::editPrivateNote()
{
    if (m_cards.empty())
        return;
    m_private->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_tail, 0, spacing(2));
}

void RubricView::showProgress()
{
    const int count = static_cast<int>(m_cards.size());
    const int open = static_cast<int>(openQuestions(m_rubric, m_draft).size());
    m_progress->setVisible(count > 0);
    //: How many questions are answered, of how many. French: %1 sur %2
    m_progress->setText(tr("%1 of %2").arg(count - open).arg(count));
    m_progress->setAccessibleName(tr("Questions answered: %1").arg(m_progress->text()));
}

void RubricView::showTotals()
{
    m_totals->setVisible(m_earlier.size() > 1);
    if (m_earlier.size() < 2)
        return m_totals->say({}, {}, {}, false);
    const auto said = [this](const Review &review) {
        const std::optional<Score> score = scoreOf(m_rubric, review.answers);
        QStringList lines{score ? scoreText(score->value) : notApplicable()};
        if (score)
            lines << (score->hasCriticalFailure ? tr("critical failure") : score->isPassed ? tr("passes") : tr("does not pass"));
        if (!review.flags.empty())
            lines << flagsText(review.flags);
        return lines;
    };
    const QStringList one = said(m_earlier[0]);
    const QStringList other = said(m_earlier[1]);
    m_totals->say(tr("Score"), one, other, one != other);
}

void RubricView::retranslate()
{
    //: Above the questions as long as the rubric is not here. French: Grille
    m_title->setText(m_rubric.version > 0 ? QStringLiteral("%1 · v%2").arg(in(m_rubric.title)).arg(m_rubric.version)
                                          : tr("Rubric"));
    m_title->setAccessibleName(m_title->text());
    //: The keys of a question. French: O N · 1–9 · X sans objet · ⏎ suivante · H aide
    m_keys->setText(tr("Y N · 1–9 · X not applicable · ⏎ next · H help"));
    for (size_t i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setText(in(m_rubric.sections[i].title));
    for (QuestionCard *card : m_cards)
        card->retranslate();
    showTotals();
    //: Heading. French: Signaler
    m_flagsTitle->setText(tr("Flags"));
    std::vector<Choice> flags;
    for (size_t i = 0; i < allFlags.size(); ++i)
        flags.push_back({text(allFlags[i]), tr("Flag: %1").arg(text(allFlags[i])), QLatin1String(flagKeys[i]), false});
    m_flags->setChoices(flags);
    m_flags->setReadOnly(m_isReadOnly);
    //: Heading. French: Note privée · P
    m_privateTitle->setText(tr("Private note · P"));
    m_private->setAccessibleName(tr("Private note"));
    m_private->setPlaceholderText(tr("Optional. Nobody else reads it; you find it again under My reviews (Ctrl+H)."));
    setAccessibleName(tr("Rubric"));
    showDraft(m_draft);
}

void RubricView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::ui
