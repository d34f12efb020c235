//! Fetching from our own server.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

async fn response(url: &str) -> Option<Response> {
    let response: Response = JsFuture::from(web_sys::window()?.fetch_with_str(url)).await.ok()?.dyn_into().ok()?;
    response.ok().then_some(response)
}

/// The bytes at `url`; `None` when anything goes wrong, and the page goes on without.
pub async fn bytes(url: &str) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(response(url).await?.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// The JSON at `url`, as a JavaScript value: the browser's own parser costs no wasm.
pub async fn json(url: &str) -> Option<wasm_bindgen::JsValue> {
    JsFuture::from(response(url).await?.json().ok()?).await.ok()
}
