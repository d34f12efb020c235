not-found-title = This page does not exist
not-found-text = The address may have been mistyped, or the page renamed. Nothing is lost: your answers stay in the address of your assessment.
home-title = Who pays for your health innovation, when, and what is missing?
home-start = Start the assessment
home-description = One desk for digital-health companies: the reimbursement routes, early access, requirements and calls that concern you, and why.
