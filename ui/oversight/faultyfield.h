// A field with its label above it, and what is wrong with it below.
#pragma once

#include "ui/common/labels.h"

namespace vigie::ui {

class FaultyField final : public QWidget
{
    Q_OBJECT

public:
    /// Takes `field` in; more of them come side by side.
    FaultyField(std::initializer_list<QWidget *> fields, QWidget *parent);

    void setWords(const QString &label);
    /// Empty: nothing. A screen reader has it as the description of the fields.
    void setFault(const QString &words);
    [[nodiscard]] QString fault() const { return m_fault->text(); }

private:
    std::vector<QWidget *> m_fields;
    TextLabel *m_label;
    TextLabel *m_fault;
};

} // namespace vigie::ui
