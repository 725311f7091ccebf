// The templates of the letters that people get whose rights are worked, as a lead reads and changes them (D7).
#pragma once

#include "models/workbench/rightsgateway.h"
#include "models/workbench/versionededitor.h"

namespace vigie {

/// GUI thread.
class LettersEditor final : public DocumentEditor<LetterTemplates>
{
public:
    /// Both must outlive it.
    LettersEditor(RightsGateway &gateway, const Workbench &workbench, QObject *parent = nullptr)
        : DocumentEditor(workbench, parent)
        , m_gateway(gateway)
    {
    }

private:
    void ask(Answer answer) override { m_gateway.letters(std::move(answer)); }
    void put(const LetterTemplates &templates, Answer answer) override { m_gateway.setLetters(templates, std::move(answer)); }

    RightsGateway &m_gateway;
};

} // namespace vigie
