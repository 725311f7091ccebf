// What is held about somebody beside what is right, before it is put in its place.
#pragma once

#include "models/domain/rectification.h"
#include "ui/common/formdialog.h"

#include <array>

class QLineEdit;

namespace vigie::ui {

/// Stays open until the desk has it; then, or given up, what was typed is gone.
class RectifyDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit RectifyDialog(QWidget *parent);

    /// `requests`: in which it is put right.
    void ask(const QString &number, const RightsSubject &subject, int requests);

Q_SIGNALS:
    void wanted(const std::vector<vigie::RectifiedValue> &values);

private:
    struct Line {
        RectifiedField field;
        TextLabel *label;
        QLineEdit *held;
        QLineEdit *right;
    };
    [[nodiscard]] std::vector<RectifiedValue> values() const;
    void clear();
    void edited() override;
    void retranslate() override;
    void finish() override;

    QString m_number;
    int m_requests = 0;
    TextLabel *m_heldHead;
    TextLabel *m_rightHead;
    std::array<Line, 4> m_lines;
};

} // namespace vigie::ui
