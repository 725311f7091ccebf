#include "ui/oversight/faultyfield.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace vigie::ui {

FaultyField::FaultyField(std::initializer_list<QWidget *> fields, QWidget *parent)
    : QWidget(parent)
    , m_fields(fields)
    , m_label(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_fault(new TextLabel(TextStyle::Small, ColorRole::Bad, this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing(2));
    for (QWidget *field : m_fields)
        row->addWidget(field, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing(2), 0, 0);
    column->setSpacing(spacing(1));
    column->addWidget(m_label);
    column->addLayout(row);
    column->addWidget(m_fault);
    m_label->setBuddy(m_fields.front());
    m_fault->setWordWrap(true);
    m_fault->hide();
}

void FaultyField::setWords(const QString &label)
{
    m_label->setText(label);
}

void FaultyField::setFault(const QString &words)
{
    m_fault->setText(words);
    m_fault->setVisible(!words.isEmpty());
    // Now: a dialog that is not shown yet asks how high it is.
    layout()->invalidate();
    updateGeometry();
    for (QWidget *field : m_fields)
        field->setAccessibleDescription(words);
}

} // namespace vigie::ui
