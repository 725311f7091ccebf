// One editor for one understood field, of the kind its value needs.
#pragma once

#include "models/domain/case.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace vigie::ui {

class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const UnderstoodField &field, const std::vector<Participant> &participants, QWidget *parent = nullptr);
    ~FieldEditor() override;

    /// Shows another field as a new editor would; false, and nothing has changed, when that needs other controls.
    [[nodiscard]] bool setField(const UnderstoodField &field, const std::vector<Participant> &participants);
    void setValue(const FieldValue &value);
    void setDoubtful(bool doubtful);
    void setReadOnly(bool readOnly);
    /// Names the controls for screen readers.
    void setName(const QString &name);
    void retranslate();
    /// Shows the value again, in the language now in use.
    void refresh() { setValue(FieldValue(m_shown)); }
    /// Puts the keyboard into the field and selects what is there.
    void edit();
    /// The line the person types in right now, or null.
    [[nodiscard]] QLineEdit *focusedLine() const;

Q_SIGNALS:
    /// The person has finished an entry that differs from what was shown.
    void edited(const vigie::FieldValue &value);
    void focused();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeKind();
    void makeDuration();
    void makeWindow();
    void makeText();
    void adopt(QWidget *control);
    void commit();
    [[nodiscard]] FieldValue entered() const;
    /// For reading: "Participant D".
    [[nodiscard]] QString plain(const RedactedText &text) const;
    [[nodiscard]] RedactedText parsed(const QString &text) const;
    void showText();
    void followFocus();

    UnderstoodField m_field;
    std::vector<Participant> m_participants;
    FieldValue m_shown;
    QComboBox *m_kind = nullptr;
    QSpinBox *m_minutes = nullptr;
    QDateEdit *m_first = nullptr;
    QDateEdit *m_last = nullptr;
    QLineEdit *m_line = nullptr;
    bool m_setting = false;
};

} // namespace vigie::ui
