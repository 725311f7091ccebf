#include "ui/supervision/revealdialog.h"

#include "ui/common/buttons.h"
#include "ui/common/errortext.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

void collect(const RedactedText &text, std::vector<TextRun::Hidden> &found)
{
    for (const TextRun &run : text) {
        if (run.hidden && std::find(found.begin(), found.end(), *run.hidden) == found.end())
            found.push_back(*run.hidden);
    }
}

/// Everything that is hidden in the request, each once: its people first, then the rest in the order of reading.
std::vector<TextRun::Hidden> hiddenIn(const Case &request)
{
    std::vector<TextRun::Hidden> found;
    for (const Participant &participant : request.participants)
        found.push_back({TokenCategory::Person, participant.token});
    for (const RedactedMessage &message : request.thread) {
        collect(message.body, found);
        collect(message.quoted, found);
    }
    for (const UnderstoodField &field : request.understanding) {
        if (const auto *text = std::get_if<RedactedText>(&field.value))
            collect(*text, found);
    }
    return found;
}

} // namespace

RevealDialog::RevealDialog(QWidget *parent)
    : QDialog(parent)
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_whatLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_what(new QComboBox(this))
    , m_reasonLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_reason(new QComboBox(this))
    , m_wordsLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_words(new QPlainTextEdit(this))
    , m_recorded(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_problem(new TextLabel(TextStyle::Small, ColorRole::Bad, this))
    , m_cancel(new QPushButton(this))
    , m_show(new PrimaryButton({}, this))
{
    setModal(true);
    setFixedWidth(spacing(120));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(spacing(18));
    m_words->setUndoRedoEnabled(false);
    m_recorded->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_show->setKeyHint(QStringLiteral("Ctrl+⏎"));
    m_show->setDefault(false);
    m_show->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing(2));
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_show);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(5), spacing(4), spacing(5), spacing(4));
    column->setSpacing(spacing(1));
    column->addWidget(m_title);
    column->addSpacing(spacing(2));
    column->addWidget(m_whatLabel);
    column->addWidget(m_what);
    column->addSpacing(spacing(2));
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);
    column->addSpacing(spacing(2));
    column->addWidget(m_wordsLabel);
    column->addWidget(m_words);
    column->addSpacing(spacing(2));
    column->addWidget(m_recorded);
    column->addWidget(m_problem);
    column->addSpacing(spacing(2));
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetNoConstraint);
    connect(m_what, &QComboBox::currentIndexChanged, this, &RevealDialog::edited);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &RevealDialog::edited);
    connect(m_words, &QPlainTextEdit::textChanged, this, &RevealDialog::edited);
    connect(m_cancel, &QPushButton::clicked, this, &RevealDialog::reject);
    connect(m_show, &QPushButton::clicked, this, &RevealDialog::send);
    // What was typed is the desk's now, or nobody's.
    connect(this, &QDialog::finished, this, [this] {
        m_words->clear();
        m_request = {};
        const QSignalBlocker blocker(m_what);
        m_what->clear();
        m_asked = {};
        m_key.clear();
    });
    retranslate();
}

void RevealDialog::ask(const Case &request, const std::optional<Token> &chosen)
{
    m_request = request;
    m_key.clear();
    m_words->clear();
    fillTokens(chosen);
    m_reason->setCurrentIndex(0);
    setWaiting(false);
    fitHeight();
    open();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void RevealDialog::fillTokens(const std::optional<Token> &chosen)
{
    const QSignalBlocker blocker(m_what);
    m_what->clear();
    for (const TextRun::Hidden &hidden : hiddenIn(m_request))
        m_what->addItem(tokenText(hidden.category, hidden.token, m_request.participants), hidden.token.value);
    if (chosen)
        m_what->setCurrentIndex(std::max(0, m_what->findData(chosen->value)));
}

void RevealDialog::fillReasons()
{
    const QSignalBlocker blocker(m_reason);
    const int current = m_reason->currentIndex();
    m_reason->clear();
    m_reason->addItem(tr("Choose a reason"));
    for (const auto &[reason, name] : WireNames<RevealReason>::table)
        m_reason->addItem(ui::text(reason), QString::fromLatin1(name));
    m_reason->setCurrentIndex(std::max(0, current));
}

RevealWish RevealDialog::wish() const
{
    return {Token{m_what->currentData().toString()},
            fromWireName<RevealReason>(m_reason->currentData().toString()).value_or(RevealReason::Other),
            m_words->toPlainText().trimmed()};
}

/// As high as its lines are at its width.
void RevealDialog::fitHeight()
{
    layout()->invalidate();
    setFixedHeight(layout()->totalHeightForWidth(width()));
}

void RevealDialog::edited()
{
    if (!m_problem->isHidden()) {
        m_problem->hide();
        fitHeight();
    }
    const RevealWish now = wish();
    m_show->setEnabled(!m_waiting && m_reason->currentIndex() > 0 && !now.token.isEmpty() && !now.words.isEmpty()
                       && now.words.size() <= longestRevealWords);
}

void RevealDialog::setWaiting(bool waiting)
{
    m_waiting = waiting;
    for (QWidget *field : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_words)})
        field->setEnabled(!waiting);
    edited();
    //: The button, while the desk has not answered yet. French: Le bureau est interrogé…
    m_show->setText(waiting ? tr("Asking the desk…") : tr("Show the value"));
}

void RevealDialog::setProblem(ErrorKind kind)
{
    setWaiting(false);
    QString words;
    if (kind == ErrorKind::Unreachable) {
        words = tr("Only the desk knows this value, and it cannot be reached. Try again when you are online.");
    } else if (kind == ErrorKind::NotFound) {
        words = tr("The desk keeps no value for this. Decide without it, or hand the request over to support.");
    } else {
        const ErrorText text = errorText(kind);
        words = text.happened + QLatin1String(". ") + sentences(text);
    }
    m_problem->setText(words);
    m_problem->show();
    fitHeight();
    m_words->setFocus(Qt::OtherFocusReason);
}

void RevealDialog::send()
{
    if (!m_show->isEnabled())
        return;
    if (const RevealWish now = wish(); m_key.isEmpty() || !(now == m_asked)) {
        m_asked = now;
        m_key = randomUuid();
    }
    setWaiting(true);
    Q_EMIT wanted(m_asked, m_key);
}

void RevealDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        send();
        return;
    }
    QDialog::keyPressEvent(event);
}

void RevealDialog::retranslate()
{
    //: Title of a dialog: makes one hidden value readable for some seconds. French: Afficher une valeur masquée
    setWindowTitle(tr("Show a hidden value"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_whatLabel->setText(tr("Which value"));
    m_what->setAccessibleName(tr("Which hidden value"));
    m_reasonLabel->setText(tr("Why you need it"));
    m_reason->setAccessibleName(tr("Reason for showing the value"));
    m_wordsLabel->setText(tr("In your own words, without naming anybody"));
    m_words->setAccessibleName(tr("What the value is needed for"));
    m_recorded->setText(
        tr("You see it for a short time only. The desk records that you asked, when and why; your lead sees it."));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Show no value"));
    m_show->setAccessibleName(tr("Show the value"));
    fillReasons();
    setWaiting(m_waiting);
    fitHeight();
}

void RevealDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::ui
