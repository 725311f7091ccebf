#include "ui/common/formdialog.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"

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
    , m_column(new QVBoxLayout(this))
{
    setModal(true);
    setFixedWidth(spacing(120));
    m_meaning->setWordWrap(true);
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
        if (m_go->isEnabled())
            finish();
    });
}

void FormDialog::addField(TextLabel *label, QWidget *field)
{
    label->setBuddy(field);
    m_column->addSpacing(spacing(2));
    m_column->addWidget(label);
    m_column->addWidget(field);
}

void FormDialog::finishLayout()
{
    m_column->addSpacing(spacing(2));
    m_column->addWidget(m_meaning);
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
