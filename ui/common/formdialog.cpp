#include "ui/common/formdialog.h"

#include "ui/common/buttons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace vigie::ui {

FormDialog::FormDialog(QWidget *parent)
    : QDialog(parent)
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_meaning(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_cancel(new QPushButton(this))
    , m_go(new PrimaryButton({}, this))
    , m_answer(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_column(new QVBoxLayout(this))
{
    setModal(true);
    setFixedWidth(spacing(120));
    m_meaning->setWordWrap(true);
    m_answer->setWordWrap(true);
    m_answer->hide();
    m_go->setKeyHint(QStringLiteral("⏎"));
    m_go->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_column->setContentsMargins(spacing(5), spacing(4), spacing(5), spacing(4));
    m_column->setSpacing(spacing(1));
    m_column->setSizeConstraint(QLayout::SetNoConstraint);
    m_column->addWidget(m_title);
    // Where Enter begins a line.
    auto *enter = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(enter, &QShortcut::activated, m_go, &QPushButton::click);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_go->isEnabled() && !m_isWaiting)
            finish();
    });
    connect(this, &QDialog::finished, this, [this] { setWaiting(false); });
}

void FormDialog::addField(TextLabel *label, QWidget *field)
{
    label->setBuddy(field);
    m_column->addSpacing(spacing(2));
    m_column->addWidget(label);
    addField(field);
}

void FormDialog::addField(QWidget *field)
{
    m_column->addWidget(field);
    m_fields.push_back(field);
}

void FormDialog::setWaiting(bool waiting)
{
    if (waiting)
        m_focus = focusWidget();
    m_isWaiting = waiting;
    for (QWidget *field : m_fields)
        field->setEnabled(!waiting);
    m_go->setEnabled(!waiting);
    showAnswer(waiting ? tr("Asking the desk…") : QString(), ColorRole::Muted);
    if (waiting)
        return;
    edited();
    if (m_focus)
        m_focus->setFocus(Qt::OtherFocusReason);
    m_focus.clear();
}

void FormDialog::setProblem(const QString &words)
{
    setWaiting(false);
    showAnswer(words, ColorRole::Bad);
}

void FormDialog::showAnswer(const QString &words, ColorRole ink)
{
    m_answer->setInk(ink);
    m_answer->setText(words);
    m_answer->setVisible(!words.isEmpty());
    fitHeight();
}

void FormDialog::finishLayout()
{
    m_column->addSpacing(spacing(2));
    m_column->addWidget(m_meaning);
    m_column->addWidget(m_answer);
    m_column->addSpacing(spacing(2));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing(2));
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    m_column->addLayout(buttons);
}

void FormDialog::fitHeight()
{
    layout()->invalidate();
    setFixedHeight(layout()->totalHeightForWidth(width()));
}

void FormDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::ui
