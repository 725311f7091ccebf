// A lead says what was done about the quality, and the acceptance of periods goes on.
#pragma once

#include "models/domain/insights.h"
#include "ui/common/formdialog.h"

class QComboBox;
class QPlainTextEdit;

namespace vigie::ui {

class ResumeDialog : public FormDialog
{
    Q_OBJECT

public:
    explicit ResumeDialog(QWidget *parent);

    /// After that period.
    void ask(const QString &period);

Q_SIGNALS:
    void wanted(const QString &period, vigie::QualityRemedy done, const QString &words);

protected:
    void retranslate() override;
    void edited() override;
    void finish() override;

private:
    [[nodiscard]] QualityRemedy remedy() const;
    [[nodiscard]] QString words() const;

    QString m_period;
    TextLabel *m_doneLabel;
    QComboBox *m_done;
    TextLabel *m_wordsLabel;
    QPlainTextEdit *m_words;
};

} // namespace vigie::ui
