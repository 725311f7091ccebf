// The steps of a request as a list that knows what is done, what comes next, and what is not needed.
#pragma once

#include "models/domain/rightsflow.h"

#include <QWidget>

class QVBoxLayout;

namespace vigie::ui {

class Checklist final : public QWidget
{
    Q_OBJECT

public:
    explicit Checklist(QWidget *parent = nullptr);

    void show(const RightsCase &request, const QTimeZone &zone);
    void clear();
    /// "Identity: done. 26 Mar · Identity established", a line each.
    [[nodiscard]] QStringList lines() const { return m_lines; }

private:
    QVBoxLayout *m_column;
    QStringList m_lines;
};

} // namespace vigie::ui
