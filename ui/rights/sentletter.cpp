#include "ui/rights/sentletter.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace vigie::ui {

SentLetter::SentLetter(const QString &heading, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QToolButton(this))
    , m_text(new TextLabel(TextStyle::Small, ColorRole::Text, this))
{
    m_heading->setAccessibleName(heading);
    m_heading->setCheckable(true);
    m_heading->setAutoRaise(true);
    m_heading->setArrowType(Qt::RightArrow);
    auto *words = new TextLabel(TextStyle::Body, ColorRole::Text, this);
    words->setText(heading);
    words->setWordWrap(true);
    m_text->setText(text);
    m_text->setWordWrap(true);
    m_text->setContentsMargins(spacing(5), 0, 0, spacing(1));
    m_text->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing(1));
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing(1));
    head->addWidget(m_heading, 0, Qt::AlignTop);
    head->addWidget(words, 1);
    column->addLayout(head);
    column->addWidget(m_text);
    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_text->setVisible(open);
    });
}

} // namespace vigie::ui
